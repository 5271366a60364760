using System.Net;
using System.Text;
using Footing.Web.Tests.Features;

namespace Footing.Web.Tests.Attacks;

/// <summary>Bodies for the engines that no honest program sends.</summary>
public sealed class HostileJsonTests(DemoHost demo) : IClassFixture<DemoHost>
{
    public static TheoryData<string> Bodies =>
    [
        "", "nul", "{", "[", "\"", "{}{}", "[]]", "\u0000", "{\"a\":1,}", "{'a':1}", "NaN", "[NaN]", "1e400", "-", "{\"signs\":{\"voice\":1e400}}",
        "{\"signs\":{\"voice\":-1}}", "{\"signs\":{\"voice\":3.5}}", "{\"signs\":{\"voice\":\"3\"}}", "{\"signs\":[[]]}", "{\"signs\":null}", "{\"answers\":{\"__proto__\":\"yes\"}}",
        "{\"signs\":{\"voice\":99999999999999999999}}", "{\"constructor\":{\"prototype\":{}}}", "{\"$type\":\"System.IO.FileInfo\"}", "{\"\\ud800\":1}", "{\"signs\":{\"voice\":1,\"voice\":4}}",
        "{\"setback\":\"9999-12-31\",\"today\":\"0001-01-01\"}", "{\"today\":\"9999-12-31\"}", "{\"today\":\"<script>\"}", "{\"checkIns\":[{\"day\":\"9999-12-31\",\"lead\":{\"voice\":4}}]}",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task No_body_breaks_an_engine_or_is_answered_with_markup(string body)
    {
        foreach (var engine in (string[])["assess", "plan", "track"])
        {
            foreach (var wrapped in (string[])[body, $"[{body}]"]) Sound(await SendAsync(engine, wrapped), $"{engine} {wrapped}");
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(120_000)]
    public async Task Deep_nesting_is_refused(int depth)
    {
        foreach (var engine in (string[])["assess", "plan", "track"])
        {
            var nested = await SendAsync(engine, new string('[', depth) + new string(']', depth));
            nested.Status.ShouldBe(HttpStatusCode.BadRequest);
            var objects = await SendAsync(engine, string.Concat(Enumerable.Repeat("{\"a\":", depth / 5)) + "1" + new string('}', depth / 5));
            Sound(objects, engine);
        }
    }

    [Fact]
    public async Task Very_many_keys_and_very_long_ones_are_refused_without_being_repeated_in_full()
    {
        var keys = string.Join(',', Enumerable.Range(0, 10_000).Select(n => $"\"key-number-{n}\":1"));
        Sound(await SendAsync("assess", $"{{\"signs\":{{{keys}}}}}"), "many");
        Sound(await SendAsync("assess", $"{{\"{new string('k', 200_000)}\":1}}"), "long");
        (await SendAsync("assess", $"[{string.Join(',', Enumerable.Repeat("{}", 101))}]")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_course_of_very_many_days_ends()
    {
        var day = new DateOnly(2000, 1, 1);
        var checkIns = string.Join(',', Enumerable.Range(0, 2500).Select(n => $"{{\"day\":\"{day.AddDays(n):O}\",\"lead\":{{\"voice\":{n % 5}}}}}"));
        Sound(await SendAsync("track", $"{{\"setback\":\"2000-01-01\",\"today\":\"9999-12-31\",\"checkIns\":[{checkIns}]}}"), "course");
    }

    [Fact]
    public async Task An_unknown_playbook_is_named_back_as_data_only()
    {
        var answer = await demo.Nobody().RequestAsync(
            HttpMethod.Post, $"/api/assess?playbook={Uri.EscapeDataString("../../<script>zq()</script>\r\nX-Zq: 1")}", Json("{}"));
        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.Keys.ShouldNotContain("X-Zq");
        Sound(answer, "playbook");
    }

    [Fact]
    public async Task Another_site_cannot_read_an_answer_from_a_browser()
    {
        var answer = await demo.Nobody().RequestAsync(HttpMethod.Post, "/api/assess", Json("{}"), ("Origin", "https://elsewhere.example"));
        answer.Headers.Keys.ShouldNotContain("Access-Control-Allow-Origin");
        answer.Headers["Cross-Origin-Resource-Policy"].ShouldBe("same-origin");
    }

    private static void Sound(Visitor.Seen answer, string what)
    {
        ((int)answer.Status).ShouldBeLessThan(500, what);
        answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        answer.Headers["Content-Type"].Split(';')[0].ShouldBeOneOf("application/json", "application/problem+json");
        answer.Html.Length.ShouldBeLessThan(4 * 1024 * 1024, what);
    }

    private Task<Visitor.Seen> SendAsync(string engine, string body) => demo.Nobody().RequestAsync(HttpMethod.Post, $"/api/{engine}", Json(body));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
