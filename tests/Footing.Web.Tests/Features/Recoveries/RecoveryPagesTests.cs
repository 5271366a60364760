using System.Net;

namespace Footing.Web.Tests.Features.Recoveries;

/// <summary>Who may see what of a recovery, over the real host.</summary>
public sealed class RecoveryPagesTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private static readonly string[] SharedPages =
    [
        "", "/why", "/plan", "/plan?adjust=true", "/plan/pair-up", "/plan/credit-if-wanted", "/plan/pair-up/slip", "/debrief", "/debrief/summary",
        "/one-on-one", "/one-on-one?full=true", "/one-on-one/calendar.ics", "/tries", "/check-ins", "/change", "/close", "/close/end",
    ];

    private static readonly string[] ColleaguesPages = ["/reads", "/copy", "/copy.json", "/yours", "/yours/before", "/not-right/facts"];

    [Fact]
    public async Task Opens_every_page_to_the_two_and_none_to_anyone_else()
    {
        var (lead, colleague, recovery) = await TheTwo.OfAsync(demo, "mina");
        var stranger = await demo.AsAsync("tomas");
        var admin = await demo.AsAsync("robin");
        foreach (var page in SharedPages.Concat(ColleaguesPages))
        {
            (await colleague.OpenAsync(recovery + page)).Status.ShouldBe(HttpStatusCode.OK, page);
            (await stranger.OpenAsync(recovery + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
            (await admin.OpenAsync(recovery + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
            (await demo.Nobody().OpenAsync(recovery + page)).Location.ShouldNotBeNull(page).ShouldContain("/sign-in");
        }
        foreach (var page in SharedPages) (await lead.OpenAsync(recovery + page)).Status.ShouldBe(HttpStatusCode.OK, page);
        foreach (var page in ColleaguesPages) (await lead.OpenAsync(recovery + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await lead.OpenAsync(recovery + "/plan/no-such-move")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Keeps_what_the_colleague_has_not_released_from_every_page_of_the_lead_until_it_is_released()
    {
        var (lead, colleague, recovery) = await TheTwo.OfAsync(demo, "mina");
        var before = TrackOf(await lead.OpenAsync(recovery));
        (await colleague.SendAsync(
            recovery + "/one-on-one", null, ("Day", TheTwo.Day(-1)), ("Version", "0"), ("Ratings[competence]", "0"), ("Ratings[willingness]", "0"),
            ("Ratings[safety]", "0"), ("Ratings[clarity]", "0"), ("LeadSigns[leader-grip]", "4"), ("NextStep", "the-quiet-zebra")))
            .Location.ShouldBe(recovery);

        foreach (var page in SharedPages) (await lead.OpenAsync(recovery + page)).Html.ShouldNotContain("the-quiet-zebra", Case.Insensitive, page);
        TrackOf(await lead.OpenAsync(recovery)).ShouldBe(before);
        (await lead.OpenAsync(recovery)).Text.ShouldNotContain("Something for you");
        (await colleague.OpenAsync(recovery + "/copy.json")).Html.ShouldContain("the-quiet-zebra");

        (await lead.SendFromAsync(await lead.OpenAsync(recovery + "/one-on-one"), recovery + "/yours", "Release", ("Key", $"{TheTwo.Day(-1)}/sign/leader-grip")))
            .Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var item in (string[])["rating/competence", "rating/willingness", "sign/leader-grip"])
        {
            (await colleague.SendAsync(recovery + "/yours", "Release", ("Key", $"{TheTwo.Day(-1)}/{item}")))
                .Location.ShouldBe($"{recovery}/yours#item-{TheTwo.Day(-1)}-{item.Replace('/', '-')}");
        }
        TrackOf(await lead.OpenAsync(recovery)).ShouldNotBe(before);
        (await lead.OpenAsync(recovery)).Text.ShouldContain("Something for you");
    }

    [Fact]
    public async Task Lets_no_page_of_the_lead_change_when_the_colleague_saves_something_unreleased()
    {
        var (lead, colleague, recovery) = await TheTwo.OfAsync(demo, "mina");
        string[] pages = [.. SharedPages.Select(page => recovery + page), recovery + "/account", "/today"];
        var before = await TheTwo.ShownAsync(lead, pages);

        (await colleague.SendAsync(
            recovery + "/one-on-one", null, ("Day", TheTwo.Day(0)), ("Version", "0"), ("Ratings[competence]", "1"), ("LeadSigns[leader-grip]", "4")))
            .Location.ShouldBe(recovery);
        (await colleague.SendAsync(
            recovery + "/one-on-one", null, ("Day", TheTwo.Day(-2)), ("Version", "0"), ("Ratings[competence]", "0"), ("NextStep", "Mine alone")))
            .Location.ShouldBe(recovery);
        (await colleague.SendAsync(recovery + "/why", null, ("Question", "cog-e1"), ("Answer", "Yes"))).Location.ShouldBe(recovery + "/why");
        (await colleague.SendAsync(recovery + "/close", "Over", ("Over", "true"))).Location.ShouldBe(recovery + "/close");
        (await colleague.SendAsync(recovery + "/yours", "Habit", ("EachTime", "true"))).Location.ShouldBe(recovery + "/yours#habit");
        (await colleague.SendAsync(recovery + "/yours", "Habit", ("EachTime", "false"))).Location.ShouldBe(recovery + "/yours#habit");

        (await TheTwo.ShownAsync(lead, pages)).ShouldBe(before);
    }

    [Fact]
    public async Task Shows_the_colleague_what_the_lead_opened_and_never_the_other_way_round()
    {
        var (lead, colleague, recovery) = await TheTwo.OfAsync(demo, "mina");
        await lead.OpenAsync(recovery + "/why");
        await colleague.OpenAsync(recovery + "/tries");

        var log = await colleague.OpenAsync(recovery + "/reads");
        log.Text.ShouldContain("Asha opened “What may be behind it”.");
        log.Text.ShouldNotContain("Mina opened");
        (await lead.OpenAsync(recovery + "/reads")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.OpenAsync(recovery + "/reads")).Text.ShouldNotContain("Asha opened “Who read what”");
    }

    [Fact]
    public async Task Shows_no_share_and_no_score_of_a_person()
    {
        var (lead, colleague, recovery) = await TheTwo.OfAsync(demo, "mina");
        foreach (var page in new[] { "", "/why", "/plan" })
        {
            foreach (var reader in new[] { lead, colleague })
                (await reader.OpenAsync(recovery + page)).Text.ShouldNotMatch(@"\d\s?%|\d\.\d", page);
        }
    }

    [Fact]
    public async Task Gives_an_ally_the_shared_task_alone()
    {
        var (lead, _, recovery) = await TheTwo.OfAsync(demo, "mina");
        var slip = await lead.OpenAsync(recovery + "/plan/pair-up/slip");
        slip.Text.ShouldContain("Mina opens and takes the figures.");
        slip.Text.ShouldNotContain("since");
        slip.Text.ShouldNotContain("Harbour demo");
    }

    private static string TrackOf(Visitor.Seen page) => page.First("(<svg class=\"pic-track.*?</svg>)");
}
