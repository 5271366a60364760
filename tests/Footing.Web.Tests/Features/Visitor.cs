using System.Net;
using System.Text.RegularExpressions;

namespace Footing.Web.Tests.Features;

/// <summary>A person with a browser: keeps cookies, reads a page, fills a form of it and sends it as a browser would.</summary>
public sealed partial class Visitor(Uri host) : IDisposable
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
    public async Task<Seen> SendAsync(string page, string? handler, params (string Name, string Value)[] fields)
    {
        var shown = await OpenAsync(page);
        return await SendFromAsync(shown, page, handler, fields);
    }

    /// <summary>Sends a form of a page that was opened before.</summary>
    public async Task<Seen> SendFromAsync(Seen shown, string page, string? handler, params (string Name, string Value)[] fields)
    {
        var given = fields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var hidden = shown.Hidden.Where(field => !given.Contains(field.Key)).Select(field => (field.Key, field.Value));
        using var form = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var address = handler is null ? page : $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
        return await Seen.OfAsync(answer);
    }

    public void Dispose() => client.Dispose();

    /// <summary>What came back.</summary>
    public sealed partial record Seen(HttpStatusCode Status, string Html, string? Location, string Type)
    {
        public string Text => WebUtility.HtmlDecode(Tags().Replace(Html, " "));

        /// <summary>Antiforgery token, form ids and versions.</summary>
        public IReadOnlyDictionary<string, string> Hidden => HiddenInputs().Matches(Html)
            .Select(input => (Name: Name().Match(input.Value).Groups[1].Value, Value: WebUtility.HtmlDecode(Value().Match(input.Value).Groups[1].Value)))
            .Where(input => input.Name is "__RequestVerificationToken" or "once" or "Version" or "Question" || input.Name.StartsWith("Versions", StringComparison.Ordinal))
            .DistinctBy(input => input.Name)
            .ToDictionary(input => input.Name, input => input.Value);

        internal static async Task<Seen> OfAsync(HttpResponseMessage answer) => new(
            answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString,
            answer.Content.Headers.ContentType?.MediaType ?? "");

        [GeneratedRegex("<[^>]*>")]
        private static partial Regex Tags();

        [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
        private static partial Regex HiddenInputs();

        [GeneratedRegex("name=\"([^\"]*)\"")]
        private static partial Regex Name();

        [GeneratedRegex("value=\"([^\"]*)\"")]
        private static partial Regex Value();
    }
}
