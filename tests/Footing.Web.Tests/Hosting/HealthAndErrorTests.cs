using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Footing.Web.Tests.Hosting;

public sealed class HealthAndErrorTests
{
    private const string Secret = "the words of a person";

    [Fact]
    public async Task Is_live_and_ready_once_the_tables_fit()
    {
        await using var site = await RunningSite.EmptyAsync();
        using var visitor = site.Visitor();
        (await visitor.OpenAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.OpenAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Is_live_but_not_ready_before_that_and_says_why()
    {
        await using var site = await RunningSite.UnpreparedAsync();
        using var visitor = site.Visitor();
        (await visitor.OpenAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        var ready = await visitor.OpenAsync("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Text.ShouldContain("migration");
    }

    [Fact]
    public async Task Support_opens_even_when_the_database_does_not()
    {
        await using var site = await RunningSite.UnpreparedAsync();
        using var visitor = site.Visitor();
        (await visitor.OpenAsync("/support")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.OpenAsync("/support/now")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_what_was_kept_and_what_to_do()
    {
        await using var site = await RunningSite.EmptyAsync();
        using var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/nowhere");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("What was kept");
        page.Text.ShouldContain("What to do");
    }

    [Fact]
    public async Task A_fault_shows_a_code_and_nothing_of_itself()
    {
        await using var site = await RunningSite.StartAsync(demo: false, prepared: true, app => app.MapGet("/break", () => { throw new InvalidOperationException(Secret); }));
        using var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/break");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Text.ShouldContain("Incident");
        page.Text.ShouldNotContain(Secret);
        page.Text.ShouldNotContain("InvalidOperation");
        page.Text.ShouldNotContain(" at Footing");
    }
}
