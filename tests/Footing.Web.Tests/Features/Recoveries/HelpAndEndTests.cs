using System.Net;

namespace Footing.Web.Tests.Features.Recoveries;

/// <summary>A recovery that does not move, up to its end: the suggestion of more help, the pause, another lead, the close.</summary>
public sealed class HelpAndEndTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private const string Suggestion = "More help than the two of you";

    [Fact]
    public async Task Suggests_more_help_once_pauses_hands_over_and_ends_as_promised()
    {
        var two = await TheTwo.OfAsync(demo, "jonas");
        await SuggestsHelpToEachOnce(two);
        await LetsOnlyTheColleagueGoOn(two);
        await PausesOnAComplaintWithoutAWord(two);
        await two.Lead.SendAsync(two.Recovery + "/debrief", null, ("Lines[reading]", "From the first lead."));
        await two.Lead.SendAsync(two.Recovery + "/one-on-one", null, ("Day", TheTwo.Day(-1)), ("Version", "0"), ("Levels[voice]", "2"), ("NextStep", "A step of the first lead"));
        await HandsOverOnlyWithTheColleaguesYes(two);
        await KeepsWhatTheFirstLeadWroteUnderTheirName(two);
        await EndsWithoutSayingWho(two);
    }

    private static async Task SuggestsHelpToEachOnce(TheTwo two)
    {
        (await two.Colleague.OpenAsync(two.Recovery)).Times(Suggestion).ShouldBe(1);
        (await two.Colleague.SendAsync(two.Recovery, "Noted")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await two.Colleague.OpenAsync(two.Recovery)).Times(Suggestion).ShouldBe(0);
        (await two.Lead.OpenAsync(two.Recovery)).Times(Suggestion).ShouldBe(1);
    }

    private static async Task LetsOnlyTheColleagueGoOn(TheTwo two)
    {
        var change = two.Recovery + "/change";
        await two.Lead.SendAsync(change, "Pause");
        (await two.Lead.SendAsync(
            two.Recovery + "/tries", null, ("What", "x"), ("Day", TheTwo.Day(0)), ("Size", "Small"), ("Seen", "true"), ("Result", "Met")))
            .Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await two.Lead.SendAsync(change, "Resume");
        (await two.Lead.OpenAsync(two.Recovery)).Text.ShouldContain("Paused");
        (await two.Colleague.OpenAsync(two.Recovery)).Text.ShouldContain("asks whether it can go on");
        await two.Colleague.SendAsync(change, "Resume");
        (await two.Lead.OpenAsync(two.Recovery)).Text.ShouldNotContain("Paused");
    }

    private static async Task PausesOnAComplaintWithoutAWord(TheTwo two)
    {
        var change = two.Recovery + "/change";
        var help = await two.Colleague.SendAsync(change, "Serious", ("RedFlag", "complaint"));
        help.Html.ShouldNotContain("handler=Pause");
        (await two.Lead.OpenAsync(two.Recovery)).Text.ShouldNotContain("Paused");

        await two.Colleague.SendAsync(change, "Serious", ("RedFlag", "complaint"), ("help-shown", "true"));
        var read = await two.Lead.OpenAsync(two.Recovery);
        read.Text.ShouldContain("Paused");
        read.Text.ShouldNotContain("complaint", Case.Insensitive);
        await two.Colleague.SendAsync(change, "Resume");
    }

    private async Task HandsOverOnlyWithTheColleaguesYes(TheTwo two)
    {
        var change = two.Recovery + "/change";
        var page = await two.Lead.OpenAsync(change);
        var next = page.First("name=\"ToLead\"[^>]*value=\"([0-9a-f-]{36})\"");
        page.Text.ShouldContain("The next lead then reads everything you wrote and rated here, and you read nothing of it any more.");
        (await demo.Nobody().OpenAsync("/privacy")).Text.ShouldContain("whoever leads next, if the colleague agrees");
        await two.Lead.SendFromAsync(page, change, "ProposeHandOver", ("ToLead", next));
        (await two.Lead.OpenAsync(change)).Text.ShouldContain("reads everything you wrote here, and you read nothing of it any more.");
        var tomas = await demo.AsAsync("tomas");
        (await tomas.OpenAsync(two.Recovery)).Status.ShouldBe(HttpStatusCode.NotFound);

        var asked = await two.Colleague.OpenAsync(change);
        var handOver = asked.First("name=\"HandOverId\" value=\"([^\"]*)\"");
        await two.Colleague.SendFromAsync(asked, change, "AnswerHandOver", ("HandOverId", handOver), ("Agree", "true"));
        (await tomas.OpenAsync(two.Recovery)).Status.ShouldBe(HttpStatusCode.OK);
        (await two.Lead.OpenAsync(two.Recovery)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task KeepsWhatTheFirstLeadWroteUnderTheirName(TheTwo two)
    {
        var tomas = await demo.AsAsync("tomas");
        await two.Colleague.SendAsync(two.Recovery + "/debrief", null, ("Lines[reading]", "From the colleague."));
        await tomas.SendAsync(two.Recovery + "/debrief", null, ("Lines[reading]", "From the second lead."));
        foreach (var reader in new[] { tomas, two.Colleague })
        {
            var together = (await reader.OpenAsync(two.Recovery + "/debrief/summary")).Html;
            together.ShouldMatch(@"Asha</h3>\s*<blockquote[^>]*>From the first lead");
            together.ShouldMatch(@"Jonas</h3>\s*<blockquote[^>]*>From the colleague");
            together.ShouldMatch(@"Tom[^<]*</h3>\s*<blockquote[^>]*>From the second lead");
            (await reader.OpenAsync(two.Recovery + "/one-on-one")).Text.ShouldMatch(@"The step Asha wrote down:\s+A step of the first lead");
        }
        (await tomas.OpenAsync(two.Recovery)).Text.ShouldNotContain("what you saw");
    }

    private async Task EndsWithoutSayingWho(TheTwo two)
    {
        var lead = await demo.AsAsync("tomas");
        var close = two.Recovery + "/close";
        await lead.SendAsync(close, "Looks", ("Want", "true"));
        (await two.Colleague.OpenAsync(close + "/end")).Text.ShouldContain("It ends at once for");
        (await lead.OpenAsync(two.Recovery)).Text.ShouldNotContain("Closed by agreement");
        await two.Colleague.SendAsync(close + "/end", null);
        (await lead.OpenAsync(two.Recovery)).Text.ShouldContain("Closed by agreement");
        (await two.Colleague.OpenAsync(close)).Text.ShouldNotContain("You both want");
        await two.Colleague.SendAsync(close, "Looks", ("Want", "true"));
        (await lead.OpenAsync(close)).Text.ShouldContain("You both want to look back twice");

        (await two.Colleague.SendAsync(close, "Erase")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await two.Colleague.SendAsync(close, "Erase", ("Sure", "true"))).Location.ShouldBe("/today");
        (await lead.OpenAsync(two.Recovery)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
