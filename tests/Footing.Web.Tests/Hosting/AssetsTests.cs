using System.Net;
using Footing.Web.Hosting;

namespace Footing.Web.Tests.Hosting;

public sealed class AssetsTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private const int HeaviestStyleSheet = 30 * 1024;

    [Fact]
    public async Task Are_kept_by_a_browser_for_a_year_under_their_version()
    {
        using var answer = await GetAsync(demo.Site.The<Assets>().Url("css/footing.css"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/css; charset=utf-8");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeLessThan(HeaviestStyleSheet);
    }

    [Fact]
    public async Task An_old_version_is_answered_and_not_kept()
    {
        using var answer = await GetAsync("/assets/000000000000/css/footing.css");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().ShouldNotContain("immutable");
    }

    [Fact]
    public async Task Come_compressed_to_whoever_can_read_that()
    {
        using var client = new HttpClient { BaseAddress = demo.Site.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        using var answer = await client.GetAsync(new Uri(demo.Site.The<Assets>().Url("css/footing.css"), UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Theory]
    [InlineData("/assets/x/nothing.css")]
    [InlineData("/assets/x/../footing.dll")]
    public async Task Nothing_else_is_served(string path)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_name_that_does_not_exist_is_a_mistake_of_ours() =>
        Should.Throw<ArgumentException>(() => demo.Site.The<Assets>().Url("css/other.css"));

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = demo.Site.Address };
        return await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
