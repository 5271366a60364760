using System.Net;
using Footing.App.Audit;

namespace Footing.Web.Tests.Features.Admin;

public sealed class AuditPageTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task An_admin_reads_what_was_done_to_accounts_by_whom_and_when()
    {
        var admin = await demo.AsAsync("robin");
        await admin.SendAsync("/admin/people", "Disable", ("id", demo.Site.Person("jonas").ToString()));
        await admin.SendAsync("/admin/people", "Enable", ("id", demo.Site.Person("jonas").ToString()));

        var lines = await LinesAsync(admin);

        lines[0].ShouldMatch(@"^\d\d:\d\d Robin Hale enabled the account of Jonas Lind$");
        lines[1].ShouldMatch(@"^\d\d:\d\d Robin Hale disabled the account of Jonas Lind$");
        lines.ShouldContain(line => line.EndsWith("Robin Hale became the first administrator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Neither_a_sign_in_nor_a_recovery_stands_there_though_the_chain_has_them()
    {
        await demo.AsAsync("asha");
        await demo.AsAsync("mina");
        var admin = await demo.AsAsync("robin");

        var lines = await LinesAsync(admin);

        lines.ShouldNotContain(line => line.Contains("signed in", StringComparison.OrdinalIgnoreCase));
        lines.ShouldNotContain(line => line.Contains("recovery ", StringComparison.OrdinalIgnoreCase) || line.Contains("invitation", StringComparison.OrdinalIgnoreCase));
        lines.ShouldNotContain(line => line.Contains("Asha", StringComparison.Ordinal) || line.Contains("Mina", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_sign_in_stands_there()
    {
        (await demo.Nobody().SendAsync("/sign-in", null, ("Email", "tomas@demo.invalid"), ("Password", "not the right one"))).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await LinesAsync(await demo.AsAsync("robin"))).ShouldContain(line => line.EndsWith("A sign-in as Tomás Vidal was refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_kind_of_entry_is_said_in_words_and_older_ones_are_a_page_away()
    {
        await using var site = await RunningSite.DemoAsync();
        var kinds = Enum.GetValues<AuditKind>().Where(kind => kind is < AuditKind.InvitationSent or > AuditKind.DeletedByTime).ToArray();
        for (var round = 0; round <= 100 / kinds.Length; round++)
        {
            foreach (var kind in kinds)
                await site.The<AuditChain>().NoteAsync(kind, site.Person("robin"), site.Person("tomas"), TestContext.Current.CancellationToken);
        }
        using var admin = await site.VisitorAsAsync("robin");

        var latest = await LinesAsync(admin);
        var earlier = (await admin.OpenAsync("/admin/audit")).First("href=\"(/admin/audit\\?skip=\\d+)\"");
        var before = await LinesAsync(admin, earlier);

        latest.Count.ShouldBe(100);
        latest.ShouldAllBe(line => !kinds.Any(kind => line.Contains(kind.ToString(), StringComparison.Ordinal)));
        before[^1].ShouldEndWith("The account of Robin Hale was made");
        (await admin.OpenAsync("/admin/audit?skip=-5")).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.OpenAsync($"/admin/audit?skip={int.MaxValue}")).Text.ShouldContain("Nothing here");
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(Visitor admin, string path = "/admin/audit") =>
        [.. (await admin.OpenAsync(path)).Document.QuerySelectorAll("main li:has(time)").Select(line => line.TextContent.Trim())];
}
