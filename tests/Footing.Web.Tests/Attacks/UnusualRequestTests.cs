using System.Net;
using System.Net.Sockets;
using System.Text;
using Footing.Web.Hosting;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Attacks;

/// <summary>Paths, verbs and host names that no browser of a well-meaning person sends.</summary>
public sealed class UnusualRequestTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Theory]
    [InlineData("../../footing.db")]
    [InlineData("..%2f..%2ffooting.db")]
    [InlineData("..%5c..%5cfooting.db")]
    [InlineData("%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("....//....//etc/passwd")]
    [InlineData("%252e%252e%252fetc%252fpasswd")]
    [InlineData("/etc/passwd")]
    [InlineData("css/footing.css%00.png")]
    [InlineData("css/../css/footing.css")]
    [InlineData("CSS/FOOTING.CSS")]
    [InlineData("css/")]
    [InlineData("")]
    public async Task No_path_below_assets_leads_out_of_them(string path)
    {
        var version = demo.Site.The<Assets>().Version;
        foreach (var folder in new[] { $"/assets/{version}/", "/assets/", "/assets/../", $"/assets/{version}/..%2f", "/" })
        {
            var answer = await RawAsync($"GET {folder}{path} HTTP/1.1\r\nHost: {demo.Site.Address.Authority}\r\nConnection: close\r\n\r\n");
            answer.ShouldNotContain("SQLite format");
            answer.ShouldNotContain("root:x:0");
            answer.ShouldMatch(@"^HTTP/1\.1 (200|302|400|404) ");
            if (answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) && folder.StartsWith("/assets", StringComparison.Ordinal) && !folder.Contains(".."))
                path.ShouldBe("css/../css/footing.css");
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task No_page_answers_a_verb_that_it_has_no_use_for(string verb)
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        foreach (var page in (string[])["", "/tries", "/account", "/plan", "/debrief", "/one-on-one", "/close", "/close/end", "/change", "/why"])
        {
            var answer = await two.Lead.RequestAsync(new HttpMethod(verb), two.Recovery + page);
            ((int)answer.Status).ShouldBeInRange(400, 405, $"{verb} {page}");
            answer.Text.ShouldNotContain("Mina", Case.Sensitive, $"{verb} {page}");
        }
        foreach (var page in (string[])["/", "/support", "/today", "/sign-in", "/monday"])
            ((int)(await two.Lead.RequestAsync(new HttpMethod(verb), page)).Status).ShouldBeInRange(400, 405, $"{verb} {page}");
    }

    [Fact]
    public async Task A_method_named_in_a_header_or_a_field_is_not_followed()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var before = await StoredThings.AllAsync(demo.Site);
        await two.Lead.RequestAsync(HttpMethod.Get, two.Recovery + "/change?handler=Pause", null, ("X-HTTP-Method-Override", "POST"), ("X-Method-Override", "POST"));
        await two.Lead.RequestAsync(HttpMethod.Get, two.Recovery + "/close/end?_method=POST&handler=");
        (await StoredThings.AllAsync(demo.Site)).ShouldStillBe(before);
    }

    [Fact]
    public async Task Whatever_shows_the_lead_a_page_is_in_the_read_log()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        foreach (var (page, handler, fields) in new (string, string?, (string, string)[])[]
        {
            ("/tries", null, [("What", "")]),
            ("/tries", "NoSuchHandler", []),
            ("/debrief/summary", null, []),
            ("/account", "NoSuchHandler", []),
            ("/one-on-one", null, [("Day", "2020-01-01")]),
        })
        {
            var form = await two.Lead.OpenAsync("/account");
            var before = await ReadsAsync(two);
            var answer = await two.Lead.SendFromAsync(form, two.Recovery + page, handler, fields);
            if (answer.Text.Contains("Mina", StringComparison.Ordinal)) (await ReadsAsync(two)).ShouldBeGreaterThan(before, $"{page} {handler} {answer.Status}");
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task The_demo_answers_to_no_other_name_than_this_machines(string host)
    {
        // Whoever makes their own name lead to this machine would otherwise read the demo with a page of theirs.
        var answer = await RawAsync($"GET /today HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 400");
    }

    [Theory]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("X-Forwarded-Proto: javascript")]
    [InlineData("X-Original-URL: /admin/people")]
    [InlineData("X-Rewrite-URL: /admin/people")]
    [InlineData("Forwarded: host=evil.example;proto=https")]
    [InlineData("X-Forwarded-Prefix: //evil.example")]
    public async Task A_header_of_a_proxy_that_nobody_set_up_changes_nothing(string header)
    {
        var answer = await RawAsync($"GET /today HTTP/1.1\r\nHost: {demo.Site.Address.Authority}\r\n{header}\r\nConnection: close\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 302");
        answer.ShouldContain("Location: /sign-in?back=%2Ftoday");
        answer.ShouldNotContain("evil", Case.Insensitive);
    }

    [Fact]
    public async Task Links_that_are_shown_once_name_the_host_that_was_asked()
    {
        var robin = await demo.AsAsync("robin");
        var made = await robin.SendAsync("/admin/people", "Invite", ("Name", "Ana"), ("Email", "ana@example.org"), ("X-Forwarded-Host", "evil.example"));
        made.First("(http[^<]*/join/)").ShouldBe($"{demo.Site.Address.GetLeftPart(UriPartial.Authority)}/join/");
    }

    private static async Task<int> ReadsAsync(TheTwo two) => (await two.Colleague.OpenAsync(two.Recovery + "/reads")).Document.QuerySelectorAll("main li, main tr, main dd").Length;

    private async Task<string> RawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, demo.Site.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
