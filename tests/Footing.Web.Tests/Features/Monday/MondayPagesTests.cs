using System.Net;

namespace Footing.Web.Tests.Features.Monday;

public sealed class MondayPagesTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private static readonly string Friday = Iso(-3);
    private static readonly string Tomorrow = Iso(1);

    [Fact]
    public async Task Four_answers_in_the_address_give_the_whole_sheet()
    {
        using var lead = demo.Nobody();
        var sheet = await lead.OpenAsync($"/monday/sheet?On={Friday}&Points=public-mistake&Blame=other&Talk={Tomorrow}");
        sheet.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var heading in new[] { "The first two minutes", "What not to say", "Send this ahead", "Offer one task", "Stop one thing", "When to get help" })
            sheet.Text.ShouldContain(heading);
        sheet.Text.ShouldContain("should not have been said there");
        sheet.Html.ShouldContain($"/monday/calendar.ics?On={Friday}");
        sheet.Html.ShouldContain($"/prepare?On={Friday}");
        sheet.Text.ShouldContain("the day of your talk stays on this sheet");
    }

    [Fact]
    public async Task The_form_needs_no_more_than_eight_interactions()
    {
        using var lead = demo.Nobody();
        var form = await lead.OpenAsync("/monday");
        form.Html.Split("<fieldset").Length.ShouldBe(3, "two groups of choices");
        form.Html.Split("type=\"date\"").Length.ShouldBe(3, "two dates");
        form.Html.ShouldNotContain("type=\"text\"");
        form.Html.ShouldNotContain("<textarea");
    }

    [Fact]
    public async Task Bad_values_lead_back_to_the_form_with_everything_kept()
    {
        using var lead = demo.Nobody();
        var answer = await lead.OpenAsync("/monday/sheet?On=last%20week&Points=tight-timeline&Blame=me&Talk=2026-11-24");
        answer.Status.ShouldBe(HttpStatusCode.Redirect);

        var form = await lead.OpenAsync(answer.Location!);
        form.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        form.Text.ShouldContain("Give the day it happened");
        form.Html.ShouldContain("aria-invalid=\"true\"");
        form.Html.ShouldContain("value=\"last week\"");
        form.Html.ShouldMatch("checked=\"checked\"[^>]*value=\"tight-timeline\"");
        form.Html.ShouldMatch("checked=\"checked\"[^>]*value=\"me\"");
    }

    [Fact]
    public async Task What_stands_in_the_address_is_never_written_as_markup()
    {
        using var lead = demo.Nobody();
        var form = await lead.OpenAsync("/monday?On=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&Talk=x&Blame=%3Cb%3E&Points=%3Ci%3E");
        form.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        form.Html.ShouldNotContain("<script>alert");
        form.Html.ShouldNotContain("<i>");
    }

    [Fact]
    public async Task The_calendar_file_comes_from_the_same_address()
    {
        using var lead = demo.Nobody();
        var file = await lead.OpenAsync($"/monday/calendar.ics?On={Friday}&Blame=nobody&Talk={Tomorrow}");
        file.Html.ShouldStartWith("BEGIN:VCALENDAR");
    }

    private static string Iso(int days) => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date).AddDays(days).ToString("O");
}
