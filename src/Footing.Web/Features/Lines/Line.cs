namespace Footing.Web.Features.Lines;

/// <summary>One line that a lead can read, and that the colleague can mark as not right.</summary>
/// <param name="Key">Names it within its recovery.</param>
/// <param name="Version">Tells a changed line from the same one, whoever reads it.</param>
/// <param name="Text">The line in the reader's words.</param>
/// <param name="Page">The page below the recovery on which it is marked; null for the recovery's own.</param>
public sealed record Line(string Key, string Version, string Text, string? Page)
{
    /// <summary>Id of the place beside a line where its mark stands.</summary>
    public static string AnchorOf(string key) =>
        "mark-" + string.Concat(key.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
