using System.Net;
using Footing.App.Recoveries;

namespace Footing.Web.Tests.Features.Admin;

public sealed class RetentionPageTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private const string Page = "/admin/retention";

    [Fact]
    public async Task Lowered_days_hold_at_once_and_cannot_be_raised_again()
    {
        await using var site = await RunningSite.DemoAsync();
        using var admin = await site.VisitorAsAsync("robin");

        (await LowerAsync(admin, ("Invitation", "7"), ("Closed", "30"), ("Untouched", "60"), ("Sure", "true"))).Location.ShouldBe(Page);

        (await admin.OpenAsync(Page)).Document.QuerySelector("#Closed")!.GetAttribute("value").ShouldBe("30");
        var told = (await admin.OpenAsync("/privacy")).Text;
        told.ShouldContain("Seven days at most.");
        told.ShouldContain("Until 30 days after it is closed, or 60 days after anyone last wrote in it.");
        (await admin.OpenAsync("/admin/audit")).Text.ShouldContain("Robin Hale lowered how long things are kept");

        var raised = await LowerAsync(admin, ("Closed", "31"), ("Sure", "true"));
        raised.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        raised.Text.ShouldContain("At most the 30 days it is now: people were told so.");
    }

    [Theory]
    [InlineData("Closed", "91", "At most the 90 days it is now: people were told so.")]
    [InlineData("Closed", "13", "At least 14 days.")]
    [InlineData("Invitation", "2", "At least 3 days.")]
    [InlineData("Untouched", "-1", "At least 30 days.")]
    [InlineData("Untouched", "soon", "This cannot be read. Check it and send it again.")]
    [InlineData("Untouched", "", "Fill this in.")]
    public async Task Days_that_do_not_fit_are_said_beside_the_field_with_everything_kept(string field, string days, string said)
    {
        var answer = await LowerAsync(await demo.AsAsync("robin"), (field, days), ("Sure", "true"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain(said);
        answer.Document.QuerySelector($"#{field}")!.GetAttribute("value").ShouldBe(days);
        answer.Document.QuerySelector("#Sure")!.HasAttribute("checked").ShouldBeTrue();
        (await demo.Site.The<RetentionRules>().ReadAsync(TestContext.Current.CancellationToken)).ShouldBe(RetentionPeriods.Longest);
    }

    [Fact]
    public async Task Nothing_is_lowered_before_it_is_said_that_it_cannot_be_taken_back()
    {
        var answer = await LowerAsync(await demo.AsAsync("robin"), ("Closed", "30"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("Tick that you know it cannot be taken back.");
        answer.Document.QuerySelector("#Closed")!.GetAttribute("value").ShouldBe("30");
        (await demo.Site.The<RetentionRules>().ReadAsync(TestContext.Current.CancellationToken)).ShouldBe(RetentionPeriods.Longest);
    }

    /// <summary>Sends every period as it stands, but for these.</summary>
    private static async Task<Visitor.Seen> LowerAsync(Visitor admin, params (string Name, string Value)[] changed)
    {
        var shown = await admin.OpenAsync(Page);
        var kept = shown.Document.QuerySelectorAll("input[type=number]")
            .Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!))
            .Where(field => changed.All(other => other.Name != field.Name));
        return await admin.SendFromAsync(shown, Page, null, [.. kept, .. changed]);
    }
}
