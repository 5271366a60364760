using Footing.Web.Hosting;
using Footing.Web.Tests.Features;

namespace Footing.Web.Tests.Hosting;

public sealed class CookieTests
{
    [Fact]
    public async Task Over_TLS_every_cookie_is_secure_out_of_reach_for_script_and_not_sent_from_other_sites()
    {
        await using var site = await RunningSite.StartAsync(demo: false, prepared: true, with: options => options with { TrustedProxies = Proxies.Read("127.0.0.0/8, ::1")! });
        using var browser = new TlsBrowser(site.Address);
        await browser.SendAsync("/setup", "/setup",
            ("Form.Email", SignInTests.Email), ("Form.DisplayName", "Robin"), ("Form.Password", SignInTests.Password), ("Form.TimeZone", "UTC"));
        await browser.SendAsync("/account", "/account?handler=Details", ("Name", "Robin Hale"), ("Zone", "UTC"));

        foreach (var kind in (string[])["__Host-footing=", "footing.form=", "TempData"])
            browser.Set.ShouldContain(cookie => cookie.Contains(kind, StringComparison.Ordinal), kind);
        foreach (var cookie in browser.Set)
        {
            cookie.ShouldContain("; secure");
            cookie.ShouldContain("; httponly");
            cookie.ShouldMatch("; samesite=(lax|strict)");
            cookie.ShouldNotContain("domain=");
        }
    }

    /// <summary>Speaks as a proxy that ends TLS does, and keeps each cookie as it was set.</summary>
    private sealed class TlsBrowser(Uri host) : IDisposable
    {
        private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host };
        private readonly Dictionary<string, string> held = new(StringComparer.Ordinal);

        public List<string> Set { get; } = [];

        public async Task SendAsync(string page, string address, params (string Name, string Value)[] fields)
        {
            var shown = await AskAsync(HttpMethod.Get, page, null);
            using var form = new FormUrlEncodedContent(shown.Hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
            await AskAsync(HttpMethod.Post, address, form);
        }

        public void Dispose() => client.Dispose();

        private async Task<Visitor.Seen> AskAsync(HttpMethod method, string path, HttpContent? content)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", held.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                Set.Add(cookie);
                var pair = cookie.Split(';')[0].Split('=', 2);
                held[pair[0]] = pair[1];
            }
            return await Visitor.Seen.OfAsync(answer);
        }
    }
}
