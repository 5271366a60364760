using System.Net;

namespace Footing.Web.Tests.Features.Prepare;

public sealed class HostilePostTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task A_level_of_two_without_an_example_is_asked_for_with_everything_kept()
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var page = await preparing.SendAsync("signs", ("Seen", "voice"), ("Level[voice]", "2"), ("Seen", "tone"), ("Level[tone]", "1"), ("Example[tone]", "Three long mails."));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Html.ShouldContain("id=\"Example_voice_-error\"");
        page.Html.ShouldContain("Three long mails.");
        page.Html.ShouldMatch("value=\"voice\"[^>]*checked");
    }

    [Fact]
    public async Task More_than_three_levels_are_too_many()
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var all = new[] { "volunteering", "approval", "caution", "voice" }.SelectMany(s => new[] { ("Seen", s), ($"Level[{s}]", "1") });
        var page = await preparing.SendAsync("signs", [.. all]);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("3 signs at most");
    }

    [Theory]
    [InlineData("signs", "Seen", "no-such-sign")]
    [InlineData("part", "Facts", "seriousHarm")]
    public async Task Ids_that_do_not_belong_to_a_step_are_left_out(string step, string field, string value)
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        (await preparing.SendAsync(step, (field, value))).Status.ShouldBe(HttpStatusCode.Redirect);
        var plan = await lead.OpenAsync(preparing.Path("plan"));
        plan.Status.ShouldBe(HttpStatusCode.OK);
        plan.Text.ShouldNotContain("Help comes first");
    }

    [Theory]
    [InlineData("9", "Choose one of the levels")]
    [InlineData("-1", "Choose one of the levels")]
    [InlineData("two", "Choose one of the levels")]
    public async Task A_level_that_is_none_is_refused(string level, string message)
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var page = await preparing.SendAsync("signs", ("Seen", "voice"), ("Level[voice]", level));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(message);
    }

    [Fact]
    public async Task Texts_are_limited_and_never_written_as_markup()
    {
        using var lead = demo.Nobody();
        var preparing = await new Preparing(lead).BeginAsync();
        var page = await preparing.SendAsync("what-happened", ("On", "yesterday"), ("FactsLine", "<script>alert(1)</script>" + new string('x', 400)));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Give the day it happened");
        page.Text.ShouldContain("Keep it under 300");
        page.Html.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Taking_a_move_out_needs_a_line_of_reason()
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var refused = await lead.SendAsync(preparing.Path("plan"), "Drop", ("move", "progress-check"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Give one line of reason");

        var done = await lead.SendAsync(preparing.Path("plan"), "Drop", ("move", "progress-check"), ("Reason[progress-check]", "We meet every day as it is."));
        done.Status.ShouldBe(HttpStatusCode.Redirect);
        (await lead.OpenAsync(preparing.Path("plan"))).Text.ShouldContain("You took this out: We meet every day as it is.");
        (await lead.SendAsync(preparing.Path("plan"), "Undo", ("move", "progress-check"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await lead.OpenAsync(preparing.Path("plan"))).Text.ShouldNotContain("You took this out");
    }

    [Theory]
    [InlineData("Minutes", "LeadMinutes", "-5")]
    [InlineData("Minutes", "ColleagueMinutes", "99999")]
    public async Task Minutes_are_whole_and_fit_in_a_week(string handler, string field, string value)
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var page = await lead.SendAsync(preparing.Path("plan"), handler, (field, value));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Html.ShouldContain($"value=\"{value}\"");
    }

    [Fact]
    public async Task Answering_asks_the_next_question_until_enough_is_known()
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var asked = 0;
        for (var page = await lead.OpenAsync(preparing.Path("why")); !page.Text.Contains("enough to act on"); page = await lead.OpenAsync(preparing.Path("why")))
        {
            var question = page.Html.Split("name=\"question\" value=\"")[1].Split('"')[0];
            question.ShouldNotContain("-e", customMessage: "nothing is asked of the colleague before they agree");
            await preparing.SendAsync("why", ("question", question), ("answer", "No"));
            (++asked).ShouldBeLessThan(30);
        }
        asked.ShouldBeGreaterThanOrEqualTo(5);
        (await preparing.SendAsync("why", ("question", "no-such-question"), ("answer", "Perhaps"))).Status.ShouldBe(HttpStatusCode.Redirect);
    }
}
