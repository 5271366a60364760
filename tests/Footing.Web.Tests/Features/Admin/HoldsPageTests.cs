using System.Net;
using Footing.App.People;

namespace Footing.Web.Tests.Features.Admin;

public sealed class HoldsPageTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private const string Page = "/admin/holds";
    private const string Reason = "Court order 12/2026: nothing may be deleted.";

    [Fact]
    public async Task A_hold_is_read_by_whom_it_concerns_until_it_is_lifted()
    {
        var admin = await demo.AsAsync("robin");
        var colleague = await demo.AsAsync("mina");

        (await SetAsync(admin, "mina@demo.invalid", Reason)).Location.ShouldBe(Page);
        var listed = (await admin.OpenAsync(Page)).Text;
        var read = (await colleague.OpenAsync("/account")).Text;

        listed.ShouldContain("Mina Okafor");
        listed.ShouldContain(Reason);
        read.ShouldContain("Kept for a legal reason");
        read.ShouldContain("Robin Hale");
        read.ShouldContain(Reason);

        (await admin.SendAsync(Page, "Lift", ("id", demo.Site.Person("mina").ToString()))).Location.ShouldBe(Page);
        (await admin.OpenAsync(Page)).Text.ShouldNotContain("Mina Okafor");
        (await colleague.OpenAsync("/account")).Text.ShouldNotContain(Reason);
    }

    [Fact]
    public async Task The_list_tells_nothing_of_whether_there_is_something_to_keep()
    {
        var admin = await demo.AsAsync("robin");
        await SetAsync(admin, "jonas@demo.invalid", Reason);
        await SetAsync(admin, "ines@demo.invalid", Reason);

        var lines = (await admin.OpenAsync(Page)).Document.QuerySelectorAll("main .rows li p").Select(line => line.TextContent).ToArray();

        var withRecovery = lines.Single(line => line.Contains("Jonas Lind", StringComparison.Ordinal));
        var without = lines.Single(line => line.Contains("Ines Marten", StringComparison.Ordinal));
        withRecovery.Replace("Jonas Lind", "Somebody", StringComparison.Ordinal).ShouldBe(without.Replace("Ines Marten", "Somebody", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody@demo.invalid", Reason, "There is no account with this address.")]
    [InlineData("", Reason, "There is no account with this address.")]
    [InlineData("priya@demo.invalid", " ", "Type a reason of up to 300 characters.")]
    public async Task What_cannot_be_set_is_said_beside_the_field_with_everything_kept(string email, string reason, string said)
    {
        var answer = await SetAsync(await demo.AsAsync("robin"), email, reason);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain(said);
        answer.Document.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(email);
        answer.Document.QuerySelector("#Reason")!.TextContent.ShouldBe(reason);
        answer.Document.QuerySelectorAll("main .rows li").ShouldNotContain(line => line.TextContent.Contains("Priya", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_kept_to_be_shortened()
    {
        var reason = new string('a', LegalHold.LongestReason + 1);

        var answer = await SetAsync(await demo.AsAsync("robin"), "priya@demo.invalid", reason);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#Reason")!.TextContent.ShouldBe(reason);
    }

    [Fact]
    public async Task One_hold_stands_on_an_account_at_a_time()
    {
        var admin = await demo.AsAsync("robin");
        await SetAsync(admin, "tomas@demo.invalid", Reason);

        var again = await SetAsync(admin, "tomas@demo.invalid", "Another order.");

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("A hold stands on this account already. Lift it first.");
        (await admin.OpenAsync(Page)).Text.ShouldNotContain("Another order.");
    }

    private static Task<Visitor.Seen> SetAsync(Visitor admin, string email, string reason) => admin.SendAsync(Page, "Set", ("Email", email), ("Reason", reason));
}
