using System.Net;
using System.Text.RegularExpressions;

namespace Footing.Web.Tests.Features;

/// <summary>A person with a browser: keeps cookies, reads a page, fills a form of it and sends it as a browser would.</summary>
public sealed class Visitor(Uri host) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host };

    public async Task<Seen> OpenAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await Seen.OfAsync(answer);
    }

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
        using var form = new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var address = handler is null ? page : $"{page}?handler={handler}";
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
        return await Seen.OfAsync(answer);
    }

    public void Dispose() => client.Dispose();

    /// <summary>What came back.</summary>
    public sealed record Seen(HttpStatusCode Status, string Html, string? Location)
    {
        private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(5);

        /// <summary>The words without the markup.</summary>
        public string Text => WebUtility.HtmlDecode(Regex.Replace(Html, "<[^>]*>", " ", RegexOptions.None, LongEnough));

        /// <summary>Antiforgery token, form ids and versions: the first of each name.</summary>
        public IEnumerable<(string Name, string Value)> Hidden => All("(<input[^>]*type=\"hidden\"[^>]*>)")
            .Select(input => (Name: Attribute(input, "name"), Value: Attribute(input, "value")))
            .Where(input => input.Name is "__RequestVerificationToken" or "once" || input.Name.StartsWith("Version", StringComparison.Ordinal))
            .DistinctBy(input => input.Name);

        /// <summary>The first group of every match.</summary>
        public IReadOnlyList<string> All(string pattern) =>
            [.. Regex.Matches(Html, pattern, RegexOptions.Singleline, LongEnough).Select(match => match.Groups[1].Value)];

        public string First(string pattern) => All(pattern).FirstOrDefault() ?? throw new InvalidOperationException($"The page has no {pattern}.");

        public int Times(string text) => Html.Split(text).Length - 1;

        internal static async Task<Seen> OfAsync(HttpResponseMessage answer) =>
            new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString);

        private static string Attribute(string element, string name) =>
            WebUtility.HtmlDecode(Regex.Match(element, $" {name}=\"([^\"]*)\"", RegexOptions.None, LongEnough).Groups[1].Value);
    }
}
