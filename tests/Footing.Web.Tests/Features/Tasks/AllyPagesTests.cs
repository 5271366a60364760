using System.Net;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Features.Tasks;

public sealed class AllyPagesTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private static readonly string[] RecoveryPages =
    [
        "", "/why", "/plan", "/plan/pair-up", "/plan/pair-up/slip", "/debrief", "/debrief/summary", "/one-on-one", "/one-on-one/calendar.ics",
        "/tries", "/check-ins", "/change", "/close", "/close/end", "/account", "/yours", "/yours/before", "/reads", "/copy", "/copy.json", "/not-right/facts",
    ];

    [Fact]
    public async Task An_ally_sees_the_task_alone()
    {
        var (lead, colleague, recovery) = await TheTwo.OfAsync(demo, "mina");
        var page = recovery + "/plan/pair-up";
        (await lead.SendAsync(page, "Share")).Location.ShouldBe(page + "#share");
        (await lead.SendAsync(page, "Link")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.OpenAsync(page)).Text.ShouldContain("It is your yes or no");
        (await colleague.SendAsync(page, "Share")).Location.ShouldBe(page + "#share");
        var link = (await colleague.OpenAsync(page)).First("(/tasks/join/[A-Za-z0-9_-]+)<");
        (await colleague.OpenAsync(page)).Html.ShouldNotContain("/tasks/join/");

        var ally = await demo.AsAsync("tomas");
        var asked = await ally.OpenAsync(link);
        asked.Text.ShouldNotContain("Mina");
        asked.Html.ShouldContain($"action=\"{link}?handler=TakeOn\"", Case.Sensitive);
        var task = (await ally.SendAsync(link, "TakeOn")).Location.ShouldNotBeNull();
        var shown = (await ally.OpenAsync(task)).Text;
        shown.ShouldContain("Mina opens and takes the figures.");
        shown.ShouldNotContain("recovery", Case.Insensitive);
        shown.ShouldNotContain("Asha");
        (await ally.OpenAsync("/today")).Text.ShouldContain("Shared with you");

        foreach (var hidden in RecoveryPages) (await ally.OpenAsync(recovery + hidden)).Status.ShouldBe(HttpStatusCode.NotFound, hidden);
        foreach (var other in (Visitor[])[lead, colleague, await demo.AsAsync("jonas"), await demo.AsAsync("robin")])
            (await other.OpenAsync(task)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await demo.Nobody().OpenAsync(task)).Location.ShouldNotBeNull().ShouldContain("/sign-in");
        (await demo.Nobody().OpenAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await ally.SendAsync(task, "Done")).Location.ShouldBe(task);
        (await lead.OpenAsync(page)).Text.ShouldContain("that it is done");
        (await ally.SendAsync(task, "Leave")).Location.ShouldBe("/today");
        (await ally.OpenAsync(task)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
