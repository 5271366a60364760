using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Footing.Web.Hosting;
using Footing.Web.Tests.Features;

namespace Footing.Web.Tests.Hosting;

/// <summary>Walks every link a person can reach and holds each page to what all pages promise.</summary>
public sealed partial class EveryPageTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private const int HeaviestPage = 50 * 1024;

    [Theory]
    [InlineData(null)]
    [InlineData("asha")]
    [InlineData("mina")]
    [InlineData("jonas")]
    [InlineData("priya")]
    [InlineData("tomas")]
    [InlineData("robin")]
    public async Task Every_page_within_reach_opens_and_keeps_the_house_rules(string? person)
    {
        using var visitor = person is null ? demo.Site.Visitor() : await demo.Site.VisitorAsAsync(person);
        var seen = await WalkAsync(visitor);

        seen.Count.ShouldBeGreaterThan(4);
        var shared = await SharedWeightAsync();
        seen.ShouldSatisfyAllConditions([.. seen.Select<KeyValuePair<string, Visitor.Seen>, Action>(page => () => Check(page.Key, page.Value, shared))]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/support")]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/account")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = demo.Site.Address };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Header(answer, "Content-Security-Policy").ShouldBe(SecurityHeaders.Policy);
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Header(answer, "Cache-Control").ShouldContain("no-store");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Support_opens_without_a_cookie_being_set()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = demo.Site.Address };
        using var answer = await client.GetAsync(new Uri("/support", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).ShouldNotContain(cookie => cookie.StartsWith("footing=", StringComparison.Ordinal));
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private static void Check(string path, Visitor.Seen page, int shared)
    {
        page.Status.ShouldBe(HttpStatusCode.OK, path);
        if (!page.Html.StartsWith("<!doctype html>", StringComparison.Ordinal))
            return;
        InlineScript().Matches(page.Html).ShouldBeEmpty(path);
        InlineStyle().Matches(page.Html).ShouldBeEmpty(path);
        OtherHosts().Matches(page.Html).ShouldBeEmpty(path);
        Heading().Count(page.Html).ShouldBe(1, path);
        page.Html.ShouldContain("href=\"/support\"", Case.Sensitive, path);
        (Encoding.UTF8.GetByteCount(page.Html) + shared).ShouldBeLessThan(HeaviestPage, path);
    }

    private async Task<int> SharedWeightAsync()
    {
        using var client = new HttpClient { BaseAddress = demo.Site.Address };
        var assets = demo.Site.The<Assets>();
        var weight = 0;
        foreach (var path in (string[])["css/footing.css", "js/footing.js", "js/once.js", "js/copy.js", "js/dirty.js", "footing.svg"])
            weight += (await client.GetByteArrayAsync(new Uri(assets.Url(path), UriKind.Relative), TestContext.Current.CancellationToken)).Length;
        return weight;
    }

    private static async Task<Dictionary<string, Visitor.Seen>> WalkAsync(Visitor visitor)
    {
        var seen = new Dictionary<string, Visitor.Seen>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/", "/demo", "/today"]);
        while (waiting.TryDequeue(out var path))
        {
            if (seen.ContainsKey(path))
                continue;
            var page = await visitor.OpenAsync(path);
            if (page.Location is { } to && page.Status is HttpStatusCode.Redirect or HttpStatusCode.Found)
            {
                waiting.Enqueue(Local(page.Location!));
                continue;
            }
            seen[path] = page;
            foreach (Match link in Links().Matches(page.Html))
                waiting.Enqueue(Local(WebUtility.HtmlDecode(link.Groups[1].Value)));
        }
        return seen;
    }

    private static string Local(string address)
    {
        var path = address.StartsWith("http", StringComparison.Ordinal) ? new Uri(address).PathAndQuery : address;
        return path.Split('#')[0];
    }

    [GeneratedRegex("<a[^>]*href=\"(/[^\"#]*)")]
    private static partial Regex Links();

    [GeneratedRegex("<script(?![^>]*src=)|\\son[a-z]+=\"|javascript:")]
    private static partial Regex InlineScript();

    [GeneratedRegex("<style|\\sstyle=\"")]
    private static partial Regex InlineStyle();

    [GeneratedRegex("(?:src|action|formaction|data)=\"(?:https?:)?//|<(?!a )[^>]*href=\"(?:https?:)?//")]
    private static partial Regex OtherHosts();

    [GeneratedRegex("<h1")]
    private static partial Regex Heading();
}
