using System.Text.RegularExpressions;
using Footing.App.Library;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;

namespace Footing.Web.Tests.Features.Recoveries;

/// <summary>What the colleague changes in the shared plan tells the lead nothing of what is not released.</summary>
public sealed partial class SharedPlanTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private static readonly string[] LeadsPages = ["", "/plan", "/plan?adjust=true", "/account", "/check-ins", "/tries"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Playbook Playbook => demo.Site.The<Shelf>().Default;

    [Fact]
    public async Task A_lead_reads_the_same_bytes_of_moves_the_colleague_takes_in_whether_or_not_something_unreleased_is_stored()
    {
        var two = await TheTwo.OfAsync(demo, "jonas");
        await TakeInEveryMoveAsync(two);
        var before = await ShownAsync(two);

        await KeepToThemselvesAsync(two);
        await TakeInEveryMoveAsync(two);
        (await ShownAsync(two)).ShouldBe(before);
        (await TickedAsync(two.Colleague, two)).ShouldBe(await TickedAsync(two.Lead, two));
        (await WindowsAsync(two, "jonas")).ShouldNotBe(await WindowsAsync(two, "asha"), "what is not released would have changed the windows");
    }

    private async Task TakeInEveryMoveAsync(TheTwo two)
    {
        foreach (var page in Playbook.Moves.Select(move => $"{two.Recovery}/plan/{move.Id}"))
        {
            var open = await two.Colleague.OpenAsync(page);
            if (open.Html.Contains("handler=Drop", StringComparison.Ordinal))
                (await two.Colleague.SendFromAsync(open, page, "Drop")).Location.ShouldBe(page);
            (await two.Colleague.SendAsync(page, "Add")).Location.ShouldBe(page);
        }
    }

    private async Task KeepToThemselvesAsync(TheTwo two)
    {
        foreach (var question in Playbook.Questions.Where(question => question.AskedOf == Voice.Employee))
            (await two.Colleague.SendAsync(two.Recovery + "/why", null, ("Question", question.Id), ("Answer", "Yes"))).Location.ShouldBe(two.Recovery + "/why");
        (await two.Colleague.SendAsync(
            two.Recovery + "/one-on-one", null, ("Day", TheTwo.Day(0)), ("Version", "0"), ("Ratings[competence]", "0"), ("LeadSigns[leader-grip]", "4")))
            .Location.ShouldBe(two.Recovery);
    }

    /// <summary>What the lead is shown, without the versions of moves: they count how often each was taken in and out.</summary>
    private static async Task<IReadOnlyList<string>> ShownAsync(TheTwo two) =>
        [.. (await TheTwo.ShownAsync(two.Lead, LeadsPages.Select(page => two.Recovery + page))).Select(page => Version().Replace(page, ""))];

    private static async Task<IReadOnlyList<string>> TickedAsync(Visitor reader, TheTwo two) =>
    [
        .. (await reader.OpenAsync(two.Recovery + "/plan?adjust=true")).Document.QuerySelectorAll("input[name=Add][checked], input[name=Drop][checked]")
            .Select(box => $"{box.GetAttribute("name")} {box.GetAttribute("value")}"),
    ];

    /// <summary>What would be proposed to somebody from all that they see.</summary>
    private async Task<IReadOnlyList<(string, DateOnly?, DateOnly?)>> WindowsAsync(TheTwo two, string person)
    {
        var reading = demo.Site.The<RecoveryReading>();
        var id = new RecoveryId(Guid.Parse(two.Recovery.Split('/')[^1]));
        var view = await reading.AfterOwnPostAsync(id, demo.Site.Person(person), cancel: Cancel);
        var desk = new RecoveryDesk(reading, demo.Site.The<Shelf>(), demo.Site.The<Engines>());
        return [.. desk.Propose(view!).Moves.Select(move => (move.Id, (DateOnly?)move.From, (DateOnly?)move.By))];
    }

    [GeneratedRegex("<input[^>]*name=\"Version\"[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Version();
}
