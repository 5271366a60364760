using System.Text.RegularExpressions;

namespace Footing.Web.Features.Support;

/// <summary>A piece of what the help list says: plain words, or a number or web address that a thumb can use.</summary>
/// <param name="Text">As it was filled in.</param>
/// <param name="Href">Where it leads; null for plain words.</param>
public sealed partial record HelpPiece(string Text, string? Href)
{
    /// <summary>Cuts a text at its numbers and addresses. The pieces together are the text.</summary>
    public static IEnumerable<HelpPiece> Of(string text)
    {
        var done = 0;
        foreach (Match found in Contact().Matches(text))
        {
            if (HrefOf(found) is not { } href)
                continue;
            if (found.Index > done)
                yield return new(text[done..found.Index], null);
            yield return new(found.Value, href);
            done = found.Index + found.Length;
        }
        if (done < text.Length)
            yield return new(text[done..], null);
    }

    private static string? HrefOf(Match found)
    {
        if (found.Groups["web"] is { Success: true } web)
            return $"https://{web.Value}";
        return found.Groups["phone"] is { Success: true } phone ? $"tel:{string.Concat(phone.Value.Where(sign => char.IsAsciiDigit(sign) || sign == '+'))}" : null;
    }

    // A mail address is found so that its end is not taken for a web address. Short numbers have digits alone: hours
    // such as 9-17 or 24/7 and rooms are no telephone numbers.
    [GeneratedRegex(
        @"\S+@\S+"
        + @"|(?<![\w.])(?:https?://)?(?<web>(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s,;)]*)?)(?![\w])"
        + @"|(?<![\w.:/+-]|\b(?:room|floor|desk|building) )(?<phone>\+?[0-9](?:[ ()/-]{0,2}[0-9]){6,}|[0-9](?: ?[0-9]){2,})(?![\w:/-]|\.[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contact();
}
