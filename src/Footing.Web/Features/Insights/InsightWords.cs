using Footing.App.Insights;
using Footing.App.Library;
using Footing.Core.Insights;
using Footing.Web.Shared;

namespace Footing.Web.Features.Insights;

/// <summary>A dimension as a partner reads of it.</summary>
/// <param name="Id">Id of the dimension; stands in addresses.</param>
/// <param name="Title">The question that its table answers.</param>
/// <param name="Line">Heading of its lines.</param>
/// <param name="Note">How its counts are to be read.</param>
public sealed record DimensionWords(string Id, string Title, string Line, string Note);

/// <summary>Published figures in words.</summary>
public sealed class InsightWords(Shelf shelf, Disclosure disclosure)
{
    public const string TooFew = "too few to show";

    private static readonly Dictionary<string, string> Bands = new(StringComparer.Ordinal)
    {
        ["weeks-0-3"] = "Less than four weeks",
        ["weeks-4-7"] = "Four to eight weeks",
        ["weeks-8-12"] = "Eight to thirteen weeks",
        ["weeks-13-and-more"] = "Thirteen weeks and more",
        ["weeks-0-7"] = "Less than eight weeks",
        ["weeks-8-and-more"] = "Eight weeks and more",
    };

    /// <summary>By what figures can be read; there is no other way.</summary>
    public static IReadOnlyList<DimensionWords> Dimensions { get; } =
    [
        new(Counted.PressurePoint, "Where setbacks come from", "Pressure point", "A recovery can have several pressure points, or none that was named, so the counts do not add up to all of them."),
        new(Counted.MoveUsed, "Moves that were used", "Move", "A recovery uses several moves. That a move was used often does not say that it helped."),
        new(Counted.TimeToClosing, "Time from agreeing to closing", "Time", "A short time is no better than a long one: people close for many reasons."),
    ];

    public static DimensionWords Dimension(string? id) => Dimensions.FirstOrDefault(dimension => dimension.Id == id) ?? Dimensions[0];

    /// <summary>January to March 2026, or January 2026 to June 2026 for more than one quarter.</summary>
    public static string Say(Quarter from, Quarter until)
    {
        var (first, last) = (from.FirstDay, until.LastDay);
        return first.Year == last.Year ? $"{first.Month()} to {last.Month()} {last.Year}" : $"{first.Month()} {first.Year} to {last.Month()} {last.Year}";
    }

    /// <summary>The name of a line, as the playbooks or the bands have it.</summary>
    public string Name(string dimension, string value) => dimension switch
    {
        Counted.TimeToClosing => Bands.GetValueOrDefault(value, value),
        Counted.MoveUsed => shelf.Playbooks.Values.SelectMany(playbook => playbook.Moves).FirstOrDefault(move => move.Id == value)?.Name ?? value,
        _ => shelf.Playbooks.Values.SelectMany(playbook => playbook.Triggers).FirstOrDefault(trigger => trigger.Id == value)?.Name ?? value,
    };

    /// <summary>Why a whole table is not shown. It says the rule and never which line was too small.</summary>
    public static string Why(DisclosureRule rule) => rule switch
    {
        DisclosureRule.ClosedCasesFirst =>
            $"Nobody has measured how long this takes at work. It is shown once {Counted.ClosedCasesBeforeTime} closed recoveries of your own have been published.",
        DisclosureRule.WholeCut => "However the spans of time are put together, one of them would hold too few recoveries.",
        DisclosureRule.Overlap => "So few counts could be shown that the others could be worked out from them.",
        _ => "There were too few recoveries.",
    };

    /// <summary>Why a whole period is not shown.</summary>
    public string WhyNoPeriod =>
        $"Within a year fewer than {disclosure.Group} recoveries were closed. Nothing of them is shown, and what had been counted is deleted.";
}

internal static class MonthWords
{
    public static string Month(this DateOnly day) => day.ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture);
}
