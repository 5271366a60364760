using System.Collections.Immutable;

namespace Footing.Web.Features.Prepare;

/// <summary>A text cut at its marks, for showing without script.</summary>
/// <param name="text">The text.</param>
/// <param name="marks">Marks in order, not overlapping.</param>
public sealed class MarkedText(string text, ImmutableArray<JudgementMark> marks)
{
    /// <summary>The text in pieces; those with advice are marked.</summary>
    public IEnumerable<(string Text, string? Advice)> Pieces
    {
        get
        {
            var done = 0;
            foreach (var mark in marks)
            {
                yield return (text[done..mark.Start], null);
                yield return (text.Substring(mark.Start, mark.Length), mark.Advice);
                done = mark.Start + mark.Length;
            }
            yield return (text[done..], null);
        }
    }

    /// <summary>Each piece of advice once, with the words it is about.</summary>
    public IEnumerable<string> Advice => marks
        .GroupBy(m => m.Advice, m => text.Substring(m.Start, m.Length), StringComparer.Ordinal)
        .Select(group => $"{string.Join(", ", group.Distinct(StringComparer.OrdinalIgnoreCase).Select(word => $"“{word}”"))}: {group.Key}");
}
