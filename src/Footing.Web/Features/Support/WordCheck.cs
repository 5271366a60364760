using System.Globalization;
using System.Text;

namespace Footing.Web.Features.Support;

/// <summary>
/// A simple check of free text for phrases that ask for help first. It compares whole words without regard to case,
/// punctuation or apostrophes, knows nothing of meaning, and misses things. It tells nobody.
/// </summary>
public sealed class WordCheck(IEnumerable<string> phrases)
{
    private readonly string[] phrases = [.. phrases.Select(Plain).Where(phrase => phrase.Length > 2)];

    /// <summary>Whether a text holds one of the phrases.</summary>
    public bool Finds(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var plain = Plain(text);
        return phrases.Any(phrase => plain.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>Words in lower case between single spaces, with a space at either end.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                plain.Append(Rune.ToLowerInvariant(rune));
            else if (!JoinsWords(rune) && plain[^1] != ' ')
                plain.Append(' ');
        }
        if (plain[^1] != ' ')
            plain.Append(' ');
        return plain.ToString();
    }

    // "can't", "can’t" and "cant" are one word, and so is one with an invisible sign in it.
    private static bool JoinsWords(Rune rune) =>
        rune.Value is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
}
