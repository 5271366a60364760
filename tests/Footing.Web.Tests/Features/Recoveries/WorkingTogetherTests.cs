using System.Net;
using static Footing.Web.Tests.Features.Recoveries.TheTwo;

namespace Footing.Web.Tests.Features.Recoveries;

/// <summary>What the two enter on the way: ratings, tries, work on moves, changes of the plan.</summary>
public sealed class WorkingTogetherTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Puts_a_refusal_beside_the_field_and_keeps_what_was_typed()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        var early = await lead.SendAsync(recovery + "/one-on-one", null, ("Day", "2020-01-01"), ("NextStep", "Half of the summary"));
        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.Html.ShouldContain("id=\"Day-error\"");
        early.Text.ShouldContain("before the setback");
        early.Html.ShouldContain("Half of the summary");

        var high = await colleague.SendAsync(recovery + "/one-on-one", null, ("Day", Day(0)), ("Ratings[competence]", "11"));
        high.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        high.Html.ShouldContain("id=\"Ratings_competence_-error\"");

        var bare = await lead.SendAsync(recovery + "/tries", null, ("Day", Day(0)), ("What", "A rehearsal"));
        bare.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        bare.Text.ShouldContain("Choose how big it was.");
        bare.Html.ShouldContain("A rehearsal");
    }

    [Fact]
    public async Task Writes_a_try_once_however_often_it_is_posted()
    {
        var (lead, _, recovery) = await OfAsync(demo, "mina");
        var form = await lead.OpenAsync(recovery + "/tries");
        for (var i = 0; i < 2; i++)
        {
            (await lead.SendFromAsync(
                form, recovery + "/tries", null, ("Day", Day(0)), ("What", "Only once, please"), ("Size", "Small"), ("Seen", "false"), ("Result", "Met")))
                .Status.ShouldBe(HttpStatusCode.Redirect);
        }
        (await lead.OpenAsync(recovery + "/tries")).Times("Only once, please").ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_what_was_changed_on_a_form_that_was_sent_before()
    {
        var (lead, _, recovery) = await OfAsync(demo, "mina");
        var form = await lead.OpenAsync(recovery + "/tries");
        foreach (var what in new[] { "The first wording", "The second wording" })
            await lead.SendFromAsync(form, recovery + "/tries", null, ("Day", Day(0)), ("What", what), ("Size", "Small"), ("Seen", "false"), ("Result", "Met"));
        var tries = (await lead.OpenAsync(recovery + "/tries")).Text;
        tries.ShouldContain("The first wording");
        tries.ShouldContain("The second wording");

        var talk = await lead.OpenAsync(recovery + "/one-on-one");
        (await lead.SendFromAsync(talk, recovery + "/one-on-one", null, ("Day", Day(0)), ("NextStep", "One thing"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await lead.SendFromAsync(talk, recovery + "/one-on-one", null, ("Day", Day(0)), ("NextStep", "Another thing"))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Shows_both_versions_when_both_saved_and_lets_either_stay()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        var page = recovery + "/plan/small-win";
        var open = await lead.OpenAsync(page);
        (await colleague.SendAsync(page, null, ("Work[piece]", "Only the first page"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var clash = await lead.SendFromAsync(open, page, null, ("Work[piece]", "All four pages"));
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.Text.ShouldContain("Only the first page");
        clash.Text.ShouldContain("All four pages");

        (await lead.SendFromAsync(clash, page, null, ("Work[piece]", "All four pages"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await colleague.OpenAsync(page)).Html.ShouldContain("All four pages");
    }

    [Fact]
    public async Task Keeps_each_authors_debrief_line_under_their_own_name()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        (await lead.SendAsync(recovery + "/debrief", null, ("Lines[reading]", "I think we were in a hurry."))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await colleague.SendAsync(recovery + "/debrief", null, ("Lines[reading]", "I think nobody checked."))).Status.ShouldBe(HttpStatusCode.Redirect);

        var together = (await lead.OpenAsync(recovery + "/debrief/summary")).Text;
        together.ShouldContain("I think we were in a hurry.");
        together.ShouldContain("I think nobody checked.");
        (await lead.OpenAsync(recovery + "/debrief")).First("name=\"Lines\\[reading\\]\"[^>]*>([^<]*)<").ShouldContain("in a hurry");
    }

    [Fact]
    public async Task Begins_nothing_that_a_lead_added_before_the_colleagues_yes()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        var page = recovery + "/plan/useful-detail";
        (await lead.SendAsync(page, "Add")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await lead.SendAsync(page, "Add", ("Reason", "She asked what good looks like."))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await lead.SendAsync(page, "Begin", ("On", Day(0)))).Text.ShouldContain("waits for the colleague's yes");

        (await colleague.OpenAsync(recovery)).Text.ShouldContain("A changed plan waits for your yes");
        (await lead.SendAsync(recovery + "/plan", "Agree")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.SendAsync(recovery + "/plan", "Agree")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await lead.SendAsync(page, "Begin", ("On", Day(0)))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await lead.OpenAsync(page)).Text.ShouldContain("Begun on");
    }

    [Fact]
    public async Task Words_a_move_for_whoever_reads_it()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        var page = recovery + "/plan/leader-goes-first";
        (await lead.OpenAsync(page)).Text.ShouldContain("Tell the team what you were criticised for");

        var read = (await colleague.OpenAsync(page)).Text;
        read.ShouldNotContain("what you were criticised for");
        read.ShouldContain("Your lead tells the team");
        read.ShouldContain("you and others in the team raise problems sooner");
    }

    [Fact]
    public async Task Asks_anew_with_each_form_whether_the_lead_may_see_it()
    {
        var (_, colleague, recovery) = await OfAsync(demo, "mina");
        await colleague.SendAsync(recovery + "/one-on-one", null, ("Day", Day(-1)), ("Version", "0"), ("Ratings[competence]", "5"), ("Shown", "rating/competence"));
        (await colleague.OpenAsync($"{recovery}/one-on-one?day={Day(0)}")).Html.ShouldNotMatch("<input[^>]*(name=\"Shown\"[^>]* checked| checked[^>]*name=\"Shown\")");
    }

    [Fact]
    public async Task Asks_for_at_most_twelve_clicks_and_fields_from_both_together()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        const int SaveEach = 2;
        var signs = (await lead.OpenAsync(recovery + "/one-on-one")).All("name=\"(Levels\\[[^\"]*)\"").Distinct().Count();
        var ratings = (await colleague.OpenAsync(recovery + "/one-on-one")).All("name=\"(Ratings\\[[^\"]*)\"").Distinct().Count();
        signs.ShouldBeInRange(2, 3);
        ratings.ShouldBe(4);
        (signs + ratings + SaveEach).ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public async Task Draws_forty_check_ins()
    {
        var (lead, _, recovery) = await OfAsync(demo, "mina");
        for (var day = -41; day < -1; day++)
            await lead.SendAsync(recovery + "/one-on-one", null, ("Day", Day(day)), ("Version", "0"), ("Levels[voice]", "2"), ("Levels[volunteering]", "1"));

        var page = await lead.OpenAsync(recovery);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Times("<rect class=\"pic-lead\"").ShouldBeGreaterThanOrEqualTo(2 * 40);
    }
}
