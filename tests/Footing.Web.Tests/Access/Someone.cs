using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Footing.Web.Tests.Access;

/// <summary>
/// Somebody who asks for every address. The cookies are those of one sign-in and are sent again each time, so that an
/// account disabled since comes with a session that was good. Each request comes from a network of its own, so that no
/// rate limit answers in the place of the policy.
/// </summary>
internal sealed class Someone : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(5);
    private static int networks;
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private string? token;
    private string? kept;

    public Someone(string name, Uri site)
    {
        (Name, Site) = (name, site);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero, ConnectCallback = ConnectAsync,
        };
        client = new HttpClient(handler) { BaseAddress = site };
    }

    /// <summary>The column of the matrix.</summary>
    public string Name { get; }

    /// <summary>What stands in addresses for this person, by the name of the part.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    private Uri Site { get; }

    /// <summary>Signs in as people do, and keeps the session.</summary>
    public async Task SignInAsync(string email, string password)
    {
        using var answer = await PostAsync("/sign-in", [new("Email", email), new("Password", password)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, Name);
        (token, kept) = (null, null);
        var page = await TextAsync(await GetAsync("/account"));
        page.ShouldContain("Sign out");
    }

    /// <summary>From now on the cookies stay as they are and the form token is the one they get now.</summary>
    public async Task KeepAsync()
    {
        await TokenAsync();
        kept = cookies.GetCookieHeader(Site);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var own = new KeyValuePair<string, string>("__RequestVerificationToken", await TokenAsync());
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent([own, .. fields]) });
    }

    public void Dispose() => client.Dispose();

    internal static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        using (answer) return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> TokenAsync()
    {
        if (token is not null) return token;
        foreach (var page in (string[])["/support", "/sign-in"])
        {
            var found = Regex.Match(await TextAsync(await GetAsync(page)), "__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, LongEnough);
            if (found.Success) return token = WebUtility.HtmlDecode(found.Groups["token"].Value);
        }
        throw new InvalidOperationException($"No form gives {Name} a token.");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var at = new Uri(Site, request.RequestUri!);
        var header = kept is null ? cookies.GetCookieHeader(at) : Merge(kept, cookies.GetCookieHeader(at));
        if (header.Length > 0) request.Headers.Add("Cookie", header);
        request.Headers.Add("Sec-Fetch-Dest", "document");
        var answer = await client.SendAsync(request);
        if (kept is null && answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set) cookies.SetCookies(at, cookie);
        }
        return answer;
    }

    /// <summary>The kept cookies, and those that belong to one address only.</summary>
    private static string Merge(string kept, string more) => string.Join(
        "; ", kept.Split("; ", StringSplitOptions.RemoveEmptyEntries).Union(more.Split("; ", StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal));

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var network = Interlocked.Increment(ref networks);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(new IPAddress([127, (byte)(1 + network / 62500), (byte)(1 + network / 250 % 250), (byte)(1 + network % 250)]), 0));
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
