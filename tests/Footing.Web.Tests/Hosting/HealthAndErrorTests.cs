using System.Net;
using Footing.Web.Hosting;
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

    [Theory]
    [InlineData("Email=a%00b")]
    [InlineData("many")]
    public async Task A_form_that_cannot_be_read_gets_the_usual_page(string body)
    {
        await using var site = await RunningSite.EmptyAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var form = new StringContent(body == "many" ? string.Join('&', Enumerable.Range(0, 2000).Select(n => $"f{n}=1")) : body);
        form.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("This form could not be read");
    }

    [Fact]
    public async Task A_fault_shows_a_code_and_nothing_of_itself()
    {
        await using var site = await RunningSite.StartAsync(demo: false, prepared: true, app => app.MapGet("/break", () => { throw new InvalidOperationException(Secret); }).Public("A test."));
        using var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/break");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Text.ShouldContain("Incident");
        page.Text.ShouldNotContain(Secret);
        page.Text.ShouldNotContain("InvalidOperation");
        page.Text.ShouldNotContain(" at Footing");
    }
}
