using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Footing.Web.Tests.Features;

/// <summary>A person with a browser: keeps cookies, reads a page, fills a form of it and sends it as a browser would.</summary>
public sealed class Visitor(Uri host) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? made;

    /// <summary>Every cookie this browser holds, whatever page it is for.</summary>
    public CookieCollection Cookies => cookies.GetAllCookies();

    private HttpClient Client => made ??= new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = host };

    public Task<Seen> OpenAsync(string path) => RequestAsync(HttpMethod.Get, path);

    /// <summary>Opens an invitation from its cover, which makes the link this browser's own.</summary>
    public async Task<Seen> OpenInvitationAsync(string link)
    {
        var opened = await SendAsync(link, null);
        return opened.Location == link ? await OpenAsync(link) : opened;
    }

    /// <summary>Sends whatever one likes, as a program would.</summary>
    public async Task<Seen> RequestAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await Client.SendAsync(request);
        return await Seen.OfAsync(answer);
    }

    /// <summary>Posts these fields and no other to an address.</summary>
    public async Task<Seen> PostAsync(string address, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] headers)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await RequestAsync(HttpMethod.Post, address, form, headers);
    }

    /// <summary>Lets this browser hold a cookie that was taken elsewhere.</summary>
    public void Take(CookieCollection stolen) => cookies.Add(stolen);

    /// <summary>Opens a page and sends a form of it, with the hidden fields of the page unless given.</summary>
    /// <param name="page">The page that holds the form.</param>
    /// <param name="handler">Named handler; null for the page's own.</param>
    /// <param name="fields">What is typed and chosen.</param>
    public async Task<Seen> SendAsync(string page, string? handler, params (string Name, string Value)[] fields) =>
        await SendFromAsync(await OpenAsync(page), page, handler, fields);

    /// <summary>Sends a form of a page that was opened before.</summary>
    public async Task<Seen> SendFromAsync(Seen shown, string page, string? handler, params (string Name, string Value)[] fields)
    {
        var given = fields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = shown.Hidden.Where(field => !given.Contains(field.Name)).Concat(fields);
        return await PostAsync(handler is null ? page : $"{page}?handler={handler}", all);
    }

    public void Dispose() => made?.Dispose();

    /// <summary>What came back.</summary>
    public sealed record Seen(HttpStatusCode Status, string Html, string? Location)
    {
        private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(5);

        /// <summary>All headers of the answer, those of its content too.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; private init; } = new Dictionary<string, string>();

        /// <summary>The page as a browser would take it.</summary>
        public IHtmlDocument Document => new HtmlParser().ParseDocument(Html);

        public bool IsPage => Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal);

        /// <summary>The words without the markup.</summary>
        public string Text => WebUtility.HtmlDecode(Regex.Replace(Html, "<[^>]*>", " ", RegexOptions.None, LongEnough));

        /// <summary>Antiforgery token, form ids and versions: the first of each name.</summary>
        public IEnumerable<(string Name, string Value)> Hidden => All("(<input[^>]*type=\"hidden\"[^>]*>)")
            .Select(input => (Name: Attribute(input, "name"), Value: Attribute(input, "value")))
            .Where(input => input.Name is "__RequestVerificationToken" or "once" or "typed-by" || input.Name.StartsWith("Version", StringComparison.Ordinal))
            .DistinctBy(input => input.Name);

        /// <summary>The first group of every match.</summary>
        public IReadOnlyList<string> All(string pattern) =>
            [.. Regex.Matches(Html, pattern, RegexOptions.Singleline, LongEnough).Select(match => match.Groups[1].Value)];

        public string First(string pattern) => All(pattern).FirstOrDefault() ?? throw new InvalidOperationException($"The page has no {pattern}.");

        public int Times(string text) => Html.Split(text).Length - 1;

        internal static async Task<Seen> OfAsync(HttpResponseMessage answer) =>
            new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString)
            {
                Headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(
                    header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            };

        private static string Attribute(string element, string name) =>
            WebUtility.HtmlDecode(Regex.Match(element, $" {name}=\"([^\"]*)\"", RegexOptions.None, LongEnough).Groups[1].Value);
    }
}
