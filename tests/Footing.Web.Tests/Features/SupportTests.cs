using System.Net;
using Footing.App.Library;
using Footing.Web.Features.Support;

namespace Footing.Web.Tests.Features;

public sealed class SupportTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Opens_without_a_sign_in_and_shows_what_the_organisation_filled_in()
    {
        using var visitor = demo.Site.Visitor();
        var page = await visitor.OpenAsync("/support");

        page.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var line in await demo.Site.The<HelpList>().ReadAsync(TestContext.Current.CancellationToken))
        {
            foreach (var piece in HelpPiece.Of(line.Detail))
                page.Text.ShouldContain(piece.Text);
        }
        page.Html.ShouldContain("href=\"tel:112\"");
        page.Html.IndexOf("may be in danger now", StringComparison.Ordinal).ShouldBeLessThan(page.Html.IndexOf("class=\"help\"", StringComparison.Ordinal));
        page.Text.ShouldNotContain("before use");
    }

    [Fact]
    public async Task Help_now_shows_the_list_first_and_no_move_driver_or_score()
    {
        using var visitor = await demo.Site.VisitorAsAsync("asha");
        var page = await visitor.OpenAsync("/support/now?back=/today");
        var playbook = demo.Site.The<Shelf>().Default;

        page.Html.IndexOf("class=\"help\"", StringComparison.Ordinal).ShouldBeInRange(0, page.Html.IndexOf("next ten minutes", StringComparison.Ordinal));
        foreach (var name in playbook.Moves.Select(move => move.Name).Concat(playbook.Drivers.Select(driver => driver.Name)))
            page.Text.ShouldNotContain(name, Case.Insensitive);
        page.Text.ShouldNotContain("score", Case.Insensitive);
        page.Html.ShouldContain("href=\"/today\"");
        page.Html.ShouldNotContain("href=\"/monday\"");
    }

    [Fact]
    public async Task Going_back_leads_to_this_site_only()
    {
        using var visitor = demo.Site.Visitor();
        (await visitor.OpenAsync("/support/now?back=//elsewhere.example")).Html.ShouldNotContain("elsewhere");
    }

    [Fact]
    public async Task Blanks_warn_every_administrator_until_they_are_filled()
    {
        await using var site = await RunningSite.EmptyAsync();
        using var admin = site.Visitor();
        await SignInTests.SetUpAsync(admin);
        foreach (var path in (string[])["/admin/people", "/admin/help", "/account", "/today"])
            (await admin.OpenAsync(path)).Text.ShouldContain("The help list has blanks");

        var fields = (await site.The<HelpList>().ReadAllAsync(TestContext.Current.CancellationToken)).Select(line => ($"details[{line.Id}]", "Extension 12")).ToArray();
        (await admin.SendAsync("/admin/help", null, fields)).Location.ShouldBe("/admin/help");

        (await admin.OpenAsync("/admin/people")).Text.ShouldNotContain("The help list has blanks");
        (await admin.OpenAsync("/support")).Text.ShouldContain("Extension 12");
    }
}
