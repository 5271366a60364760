using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static Footing.Web.Tests.Features.Recoveries.TheTwo;

namespace Footing.Web.Tests.Features.Recoveries;

/// <summary>Marks that a line is not right, differing accounts, copies, and what is released one by one.</summary>
public sealed class TwoVoicesTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task A_mark_stands_beside_the_line_for_both_until_the_colleague_takes_it_back()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        var mark = recovery + "/not-right/facts";
        (await lead.OpenAsync(mark)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.SendAsync(mark, null, ("Words", "It was the figures, not the page."))).Location.ShouldBe(recovery + "/account#mark-facts");

        var read = await lead.OpenAsync(recovery + "/account");
        read.Text.ShouldContain("Mina says this is not right.");
        read.Text.ShouldContain("It was the figures, not the page.");
        read.Html.ShouldContain("id=\"mark-facts\"");
        read.Html.ShouldNotContain("not-right/");
        (await colleague.OpenAsync(recovery + "/account")).Text.ShouldContain("You say this is not right.");
        (await colleague.OpenAsync(recovery + "/copy")).Text.ShouldContain("It was the figures, not the page.");

        (await lead.SendFromAsync(read, mark, "TakeBack")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.SendAsync(mark, "TakeBack")).Location.ShouldBe(recovery + "/account#mark-facts");
        (await lead.OpenAsync(recovery + "/account")).Text.ShouldNotContain("not right");
    }

    [Fact]
    public async Task A_changed_line_says_that_the_mark_was_about_an_earlier_version()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        await lead.SendAsync(recovery + "/debrief", null, ("Lines[reading]", "Nobody was careful."));
        var mark = (await colleague.OpenAsync(recovery + "/debrief")).First("href=\"(not-right/debrief/reading/[^\"]*)\"");
        await colleague.SendAsync($"{recovery}/{mark}", null, ("Words", ""));
        (await lead.OpenAsync(recovery + "/debrief/summary")).Text.ShouldContain("Mina says this is not right.");

        await lead.SendAsync(recovery + "/debrief", null, ("Lines[reading]", "The notice went to nobody."));
        (await lead.OpenAsync(recovery + "/debrief/summary")).Text.ShouldContain("Mina says an earlier version of this was not right.");
    }

    [Theory]
    [InlineData("status", "")]
    [InlineData("sign/voice", "/account")]
    [InlineData("move/debrief", "/plan")]
    [InlineData("fact/skillThere", "/account")]
    public async Task Every_kind_of_line_can_be_marked_where_it_stands(string line, string page)
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        (await colleague.OpenAsync(recovery + page)).Html.ShouldContain($"not-right/{line}\"");
        (await colleague.SendAsync($"{recovery}/not-right/{line}", null, ("Words", "Seen otherwise"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await lead.OpenAsync(recovery + page)).Text.ShouldContain("Seen otherwise");
        var taken = await colleague.OpenAsync($"{recovery}/not-right/{line}");
        taken.Html.ShouldContain($"formaction=\"{recovery}/not-right/{line}?handler=TakeBack\"", Case.Sensitive);
        (await colleague.SendFromAsync(taken, $"{recovery}/not-right/{line}", "TakeBack")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("try/11111111-1111-1111-1111-111111111111")]
    [InlineData("nothing")]
    [InlineData("rated/2020-01-01/voice")]
    [InlineData("reason/no-driver/no-sign")]
    public async Task What_the_lead_does_not_read_cannot_be_marked(string line)
    {
        var (_, colleague, recovery) = await OfAsync(demo, "mina");
        (await colleague.OpenAsync($"{recovery}/not-right/{line}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_fact_on_which_the_two_differ_stands_with_both_voices()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "mina");
        (await colleague.SendAsync(recovery + "/account", null, ("Told", "As before."), ("Facts[publicBlame]", "true"))).Location.ShouldBe(recovery + "/account");
        foreach (var reader in (Visitor[])[lead, colleague])
        {
            var row = (await reader.OpenAsync(recovery + "/account")).First("in front of others\\.”</p>(.*?)</li>");
            row.ShouldContain("<dd>No</dd>");
            row.ShouldContain("<dd>Yes</dd>");
        }
    }

    [Fact]
    public async Task A_changed_answer_is_not_released_again_by_the_button_that_changes_it()
    {
        var (_, colleague, recovery) = await OfAsync(demo, "mina");
        var why = recovery + "/why";
        await colleague.SendAsync(why, null, ("Question", "cog-e1"), ("Answer", "Yes"), ("Release", "true"));
        (await AnsweredAsync()).TextContent.ShouldNotContain("Not released");

        var change = (await AnsweredAsync()).QuerySelector("button[value=No]").ShouldBeAssignableTo<IHtmlButtonElement>()!;
        var sent = change.Form!.QuerySelectorAll<IHtmlInputElement>("input").Select(input => (input.Name!, input.Value));
        (await colleague.PostAsync(why, sent.Append((change.Name!, change.Value)))).Location.ShouldBe(why);
        (await AnsweredAsync()).TextContent.ShouldContain("Not released");

        async Task<IElement> AnsweredAsync() =>
            (await colleague.OpenAsync(why)).Document.QuerySelector("li:has(input[name=Question][value=cog-e1])").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_lead_prints_says_what_it_is_for_and_holds_nothing_unreleased()
    {
        var (lead, colleague, recovery) = await OfAsync(demo, "jonas");
        await colleague.SendAsync(recovery + "/one-on-one", null, ("Day", Day(0)), ("Version", "0"), ("NextStep", "the-hidden-heron"), ("Ratings[safety]", "0"));
        foreach (var page in (string[])["", "/account", "/plan", "/debrief/summary", "/tries", "/why"])
        {
            var printed = await lead.OpenAsync(recovery + page);
            printed.Html.ShouldContain("<p class=\"printed\">Support plan, not for appraisal.</p>", Case.Sensitive, page);
            printed.Html.ShouldNotContain("the-hidden-heron", Case.Sensitive, page);
        }
        (await colleague.OpenAsync(recovery + "/copy")).Text.ShouldContain("the-hidden-heron");
    }

    [Fact]
    public async Task A_copy_is_there_at_every_stage()
    {
        var invited = demo.Nobody();
        var link = (await invited.OpenAsync("/demo")).First("(/invitation/[A-Za-z0-9_-]+)");
        (await invited.OpenAsync(link + "/copy")).Text.ShouldContain("Support plan, not for appraisal.");
        (await invited.OpenAsync(link + "/copy?file=true")).Html.ShouldContain("\"stage\": \"invited\"");

        var (_, colleague, recovery) = await OfAsync(demo, "jonas");
        await colleague.SendAsync(recovery + "/change", "Pause");
        (await colleague.OpenAsync(recovery + "/copy.json")).Html.ShouldContain("\"stage\": \"paused\"");
        (await colleague.OpenAsync(recovery + "/copy")).Text.ShouldContain("Paused");
        await colleague.SendAsync(recovery + "/change", "Resume");
        (await colleague.OpenAsync("/account/copy")).Text.ShouldContain("You and Asha Rao");
        (await colleague.OpenAsync("/account/copy.json")).Html.ShouldContain("jonas@demo.invalid");
    }

    [Fact]
    public async Task An_account_copy_of_a_lead_holds_no_word_about_a_colleague()
    {
        var lead = await demo.AsAsync("asha");
        var pack = (await lead.OpenAsync("/account/copy.json")).Html;
        pack.ShouldContain("Mina Okafor");
        pack.ShouldNotContain("live figures");
    }
}
