using System.Net;
using Footing.Web.Hosting;
using Footing.Web.Tests.Features;

namespace Footing.Web.Tests.Hosting;

public sealed class ProxyTests
{
    [Fact]
    public async Task What_a_named_proxy_says_of_the_way_is_believed()
    {
        await using var site = await StartAsync("127.0.0.0/8, ::1");
        using var visitor = site.Visitor();
        var page = await visitor.RequestAsync(HttpMethod.Get, "/setup", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7"));
        page.Headers["Strict-Transport-Security"].ShouldContain("max-age=31536000");
        page.Headers["Set-Cookie"].ShouldContain("secure");

        var fields = page.Hidden.Concat([("Form.Email", SignInTests.Email), ("Form.DisplayName", "Robin"), ("Form.Password", SignInTests.Password), ("Form.TimeZone", "UTC")]);
        var cookie = page.Headers["Set-Cookie"].Split(';')[0];
        var made = await visitor.PostAsync("/setup", fields, ("X-Forwarded-Proto", "https"), ("Cookie", cookie));
        made.Headers["Set-Cookie"].ShouldContain("__Host-footing=");
        made.Headers["Set-Cookie"].ShouldContain("secure");
    }

    [Fact]
    public async Task What_anybody_else_says_is_not()
    {
        await using var site = await StartAsync("10.0.0.0/8");
        using var visitor = site.Visitor();
        var page = await visitor.RequestAsync(HttpMethod.Get, "/setup", null, ("X-Forwarded-Proto", "https"));
        page.Headers.ContainsKey("Strict-Transport-Security").ShouldBeFalse();
    }

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("127.0.0.0/8", false)]
    public async Task Limits_follow_the_address_a_named_proxy_gives_and_no_other(string trusted, bool heldBack)
    {
        await using var site = await StartAsync(trusted);
        using var visitor = site.Visitor();
        await SignInTests.SetUpAsync(visitor);
        var shown = await visitor.OpenAsync("/sign-in/recovery");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++)
        {
            var fields = shown.Hidden.Concat([("Email", $"p{i}@example.org"), ("Code", "x"), ("Password", "short")]);
            statuses.Add((await visitor.PostAsync("/sign-in/recovery", fields, ("X-Forwarded-For", $"203.0.113.{i}"))).Status);
        }
        statuses.Contains(HttpStatusCode.TooManyRequests).ShouldBe(heldBack);
    }

    [Theory]
    [InlineData("10.0.0.5, 2001:db8::/32", 2)]
    [InlineData("", 0)]
    [InlineData("proxy.example.org", null)]
    [InlineData("10.0.0.0/99", null)]
    public void Networks_and_addresses_are_read(string text, int? count) => (Proxies.Read(text)?.Count).ShouldBe(count);

    [Theory]
    [InlineData("2001:db8:1:2:3::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("198.51.100.1", "198.51.100.2", false)]
    [InlineData("198.51.100.1", "::ffff:198.51.100.1", true)]
    public void One_network_is_an_IPv4_address_or_an_IPv6_subscriber(string one, string other, bool same) =>
        (RateLimits.Network(IPAddress.Parse(one)) == RateLimits.Network(IPAddress.Parse(other))).ShouldBe(same);

    private static Task<RunningSite> StartAsync(string trusted) => RunningSite.StartAsync(
        demo: false, prepared: true, with: options => options with { TrustedProxies = Proxies.Read(trusted)! });
}
