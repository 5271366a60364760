using System.Text.RegularExpressions;
using Footing.Web.Features.Demo;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Prepare;

namespace Footing.Web.Tests.Attacks;

/// <summary>
/// A sender who asks every address there is, with every browser they have, learns the same whether the colleague has not
/// answered or has said no: before the fourteen days are over, and after.
/// </summary>
public sealed class InvitationOracleTests
{
    [Fact]
    public async Task A_no_and_no_answer_look_the_same_to_the_sender_at_every_moment()
    {
        var silent = await SeenBySenderAsync(declines: false);
        var declined = await SeenBySenderAsync(declines: true);
        silent.Count.ShouldBeGreaterThan(20);
        declined.Zip(silent).Select(pair => Difference(pair.First, pair.Second)).Where(difference => difference.Length > 0).ShouldBeEmpty();
        declined.Count.ShouldBe(silent.Count);
    }

    [Fact]
    public async Task The_comparison_would_tell_a_yes_apart()
    {
        var silent = await SeenBySenderAsync(declines: false);
        var agreed = await SeenBySenderAsync(declines: false, agrees: true);
        agreed.ShouldNotBe(silent);
    }

    /// <summary>All that the sender can see in both courses of events, one line for each question asked.</summary>
    private static async Task<IReadOnlyList<string>> SeenBySenderAsync(bool declines, bool agrees = false)
    {
        await using var site = await RunningSite.DemoAsync();
        using var lead = await site.VisitorAsAsync("tomas");
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var sending = await lead.OpenAsync(preparing.Path("send"));
        var link = await preparing.InviteAsync();

        // Both colleagues open it: that much is the same. One of them says no.
        using var colleague = site.Visitor();
        await colleague.OpenAsync($"{link}/decline");
        if (declines) (await colleague.SendAsync($"{link}/decline", null)).Location.ShouldBe("/invitation/declined");
        if (agrees) await colleague.SendAsync($"{link}/answer", null, ("Who", "new"), ("DisplayName", "Ida"), ("Email", "ida@example.org"), ("Password", "four quiet words here"));

        var seen = new List<string>();
        foreach (var days in (int[])[14, 1])
        {
            await AskAsync();
            site.The<SteppableClock>().Step(days);
            await site.The<Footing.App.Recoveries.Retention>().SweepAsync(TestContext.Current.CancellationToken);
        }
        var taken = await lead.SendAsync($"/today/take-back/{preparing.Id}", null);
        seen.Add($"taking it back: {taken.Status} {taken.Location}");
        await AskAsync();
        return seen;

        async Task AskAsync()
        {
            using var again = await site.VisitorAsAsync("tomas");
            using var other = site.Visitor();
            foreach (var (who, visitor) in new (string, Visitor)[] { ("the lead", lead), ("the lead, signed in anew", again), ("another browser", other) })
            {
                foreach (var path in (string[])["/today", $"/today/take-back/{preparing.Id}", preparing.Path("sent"), preparing.Path("send"), link, $"{link}/answer", $"{link}/decline"])
                    seen.Add($"{who} {path} {Whole(await visitor.OpenAsync(path))}".Replace(preparing.Id, "…").Replace(link, "…").Replace(site.Address.Authority, "…"));
                var head = await visitor.RequestAsync(HttpMethod.Head, link);
                seen.Add($"{who} HEAD {head.Status} {head.Location}");
            }
            var resent = await lead.SendFromAsync(sending, preparing.Path("send"), null, ("ColleagueName", "Someone"));
            seen.Add($"sending again: {resent.Status} {resent.Location}".Replace(preparing.Id, "…"));
        }
    }

    /// <summary>What is asked, and where two answers to it part; empty when they do not.</summary>
    private static string Difference(string one, string other)
    {
        if (one == other) return "";
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{one[..40]}: …{one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 60)]}… and …{other[at..Math.Min(other.Length, at + 60)]}…";
    }

    /// <summary>Status, headers, words and length, without what is random in every answer.</summary>
    private static string Whole(Visitor.Seen page)
    {
        var random = Regex.Replace(page.Html, "CfDJ8[A-Za-z0-9_-]*|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}", "…");
        var headers = string.Join("; ", page.Headers.Where(header => header.Key is not ("Date" or "Set-Cookie")).OrderBy(header => header.Key).Select(header => $"{header.Key}={header.Value}"));
        return $"{page.Status} {Regex.Replace(headers, "[0-9a-f]{8}-[0-9a-f-]{27}", "…")} {random}";
    }
}
