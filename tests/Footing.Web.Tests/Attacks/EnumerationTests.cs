using System.Text.RegularExpressions;
using Footing.Web.Tests.Features;

namespace Footing.Web.Tests.Attacks;

/// <summary>
/// Whether an address has an account must not be told by any answer: status, words, length, headers, cookies. That the same
/// work is done for both is shown beside the sign-in itself.
/// </summary>
public sealed class EnumerationTests : IAsyncLifetime
{
    private const string Known = "ana@example.org";
    private const string Disabled = "ben@example.org";
    private const string Unknown = "eva@example.org";
    private const string Password = "four quiet words here";
    private RunningSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.EmptyAsync();
        using var admin = site.Visitor();
        await SignInTests.SetUpAsync(admin);
        foreach (var address in (string[])[Known, Disabled])
        {
            var invited = await admin.SendAsync("/admin/people", "Invite", ("Name", "Someone"), ("Email", address));
            using var joining = site.Visitor();
            await joining.SendAsync(invited.First("(/join/[A-Za-z0-9_-]+)"), null, ("Form.DisplayName", "Someone"), ("Form.Password", Password), ("Form.TimeZone", "UTC"));
        }
        var people = await admin.OpenAsync("/admin/people");
        var row = people.Document.QuerySelectorAll("li").Single(line => line.TextContent.Contains(Disabled));
        await admin.SendFromAsync(people, "/admin/people", "Disable", ("id", row.QuerySelector("[name=id]")!.GetAttribute("value")!));
    }

    [Fact]
    public async Task A_wrong_password_reads_the_same_for_an_account_a_disabled_one_and_none()
    {
        var answers = new List<string>();
        foreach (var address in (string[])[Known, Disabled, Unknown]) answers.Add(await WrongAsync(address, "not the password"));
        answers.Distinct().Count().ShouldBe(1, string.Join("\n-----\n", answers));
    }

    [Fact]
    public async Task The_right_password_of_a_disabled_account_reads_like_a_wrong_one() =>
        (await WrongAsync(Disabled, Password)).ShouldBe(await WrongAsync(Unknown, Password));

    [Fact]
    public async Task Many_wrong_tries_read_the_same_for_an_account_and_for_none()
    {
        // Up to what one network may send within a minute; beyond that nobody gets an answer.
        var (known, unknown) = (new List<string>(), new List<string>());
        for (var turn = 0; turn < 9; turn++)
        {
            known.Add(await WrongAsync(Known, $"wrong {turn}"));
            unknown.Add(await WrongAsync(Unknown, $"wrong {turn}"));
        }
        known.ShouldBe(unknown);
    }

    [Theory]
    [InlineData("Email", "ana@example.org ")]
    [InlineData("Email", "ANA@EXAMPLE.ORG")]
    [InlineData("Email", "ana@example.org\u0000")]
    [InlineData("Email", "' or 1=1 --")]
    [InlineData("Email", "%")]
    public async Task No_spelling_of_an_address_is_answered_in_another_way(string field, string value)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.SendAsync("/sign-in", null, (field, value), ("Password", "not the password"));
        ((int)answer.Status).ShouldBeOneOf(422, 400);
    }

    [Fact]
    public async Task No_page_for_a_forgotten_password_takes_an_address_alone()
    {
        // An administrator makes a link, or the person has a code of their own: there is nothing to ask.
        using var visitor = site.Visitor();
        var walked = await Walk.AllAsync(visitor, "/sign-in");
        walked.SelectMany(page => PageForm.Of(page.Key, page.Value)).Where(form => form.Fields.Any(field => field.Kind == "email"))
            .Select(form => form.Action.Split('?')[0]).Distinct().ShouldBe(["/sign-in", "/sign-in/recovery"], ignoreOrder: true);
        (await visitor.OpenAsync("/sign-in/recovery")).Document.QuerySelector("[name=Code]").ShouldNotBeNull();
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    /// <summary>Everything that comes back, without what is random in every answer.</summary>
    private async Task<string> WrongAsync(string address, string password)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.SendAsync("/sign-in", null, ("Email", address), ("Password", password));
        var headers = string.Join('\n', answer.Headers.Where(header => header.Key is not "Date").OrderBy(header => header.Key).Select(header => $"{header.Key}: {header.Value}"));
        return Regex.Replace($"{answer.Status}\n{headers}\n{answer.Html.Replace(address, "…")}", "CfDJ8[^\"; ]*|Content-Length: .*", "");
    }
}
