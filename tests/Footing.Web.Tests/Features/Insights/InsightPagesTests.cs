using System.Net;
using Footing.App.Storage;
using Footing.Core.Insights;
using Footing.Web.Features.Insights;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Tests.Features.Insights;

public sealed class InsightPagesTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task A_partner_reads_the_published_periods_and_nothing_of_the_running_one()
    {
        var partner = await demo.AsAsync("ines");

        var page = await partner.OpenAsync("/insights");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("34 recoveries were closed");
        page.All("<tr>\\s*<th scope=\"row\">(.*?)</th>\\s*<td>\\d+ of 34</td>").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Every_table_of_every_period_is_shown_or_says_why_not()
    {
        var partner = await demo.AsAsync("ines");
        var first = await partner.OpenAsync("/insights");
        var periods = first.All("\\?period=(\\d{4}-Q\\d)").Distinct().ToArray();

        periods.Length.ShouldBe(3);
        foreach (var period in periods)
        {
            foreach (var dimension in InsightWords.Dimensions)
            {
                var page = await partner.OpenAsync($"/insights?period={period}&by={dimension.Id}");
                page.Status.ShouldBe(HttpStatusCode.OK);
                page.Text.ShouldContain(dimension.Title);
                foreach (var count in page.All("<td>(\\d+) of \\d+</td>")) int.Parse(count).ShouldBeGreaterThanOrEqualTo(Disclosure.LeastCell);
            }
        }
    }

    [Theory]
    [InlineData("asha")]
    [InlineData("mina")]
    [InlineData("robin")]
    public async Task Nobody_but_a_partner_reads_them(string person)
    {
        var visitor = await demo.AsAsync(person);
        foreach (var path in (string[])["/insights", "/insights/why", "/insights/figures.csv"])
            (await visitor.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_period_or_dimension_that_was_not_published_cannot_be_asked_for()
    {
        var partner = await demo.AsAsync("ines");

        (await partner.OpenAsync("/insights?period=1999-Q1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await partner.OpenAsync("/insights?by=lead")).Text.ShouldContain("Where setbacks come from");
    }

    [Fact]
    public async Task The_file_holds_what_the_pages_hold_and_opens_safely_in_a_spreadsheet()
    {
        var partner = await demo.AsAsync("ines");

        var lines = (await partner.OpenAsync("/insights/figures.csv")).Html.Split("\r\n");

        lines[0].TrimStart('\uFEFF').ShouldBe("from,until,closed recoveries,by,value,recoveries");
        lines.ShouldContain(line => line.Contains(",34,", StringComparison.Ordinal));
        lines.ShouldAllBe(line => line.Length == 0 || !"=+-@".Contains(line[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_anything_is_published_the_page_says_what_will_be_here_and_when()
    {
        await using var site = await RunningSite.DemoAsync();
        await site.The<Store>().WriteAsync(
            async db =>
            {
                // As if counting had begun in the quarter that runs.
                var running = Quarter.Of(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1));
                db.RemoveRange(db.PublishedPeriods);
                (await db.Settings.SingleAsync(setting => setting.Name == "counted-since")).Change(running.ToString());
                return true;
            },
            TestContext.Current.CancellationToken);
        using var partner = await site.VisitorAsAsync("ines");

        var page = await partner.OpenAsync("/insights");

        page.Text.ShouldContain("Nothing is published yet");
        page.Text.ShouldContain("at least 12 recoveries");
    }

    [Fact]
    public async Task The_colleague_is_told_of_counting_and_says_no_without_the_lead_seeing_it()
    {
        var mina = await demo.AsAsync("mina");
        var asha = await demo.AsAsync("asha");
        var close = (await mina.OpenAsync("/today")).First("href=\"(/recoveries/[0-9a-f-]{36})") + "/close";
        var asked = await mina.OpenAsync(close);
        asked.Text.ShouldContain("Being counted");

        (await mina.SendFromAsync(asked, close, "Counting", ("LeaveOut", "true"))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await mina.OpenAsync(close)).Html.ShouldMatch("checked[^>]*name=\"LeaveOut\"");
        (await asha.OpenAsync(close)).Html.ShouldNotContain("LeaveOut");
        (await asha.SendAsync(close, "Counting", ("LeaveOut", "false"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
