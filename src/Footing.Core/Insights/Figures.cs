using System.Collections.Immutable;

namespace Footing.Core.Insights;

/// <summary>A run of whole quarters that is published at once.</summary>
/// <param name="From">Its first quarter.</param>
/// <param name="Until">Its last quarter.</param>
public sealed record Period(Quarter From, Quarter Until);

/// <summary>What is published of a period, once and for good.</summary>
/// <param name="Period">The period.</param>
/// <param name="Cases">Cases closed in it; null when there were too few to say.</param>
/// <param name="Tables">One table for each dimension; none when there were too few cases.</param>
public sealed record PeriodFigures(Period Period, int? Cases, ImmutableArray<Table> Tables);

/// <summary>A period's cases by one dimension.</summary>
/// <param name="Dimension">Id of the dimension.</param>
/// <param name="Lines">Its lines; none when the table is withheld as a whole.</param>
/// <param name="Withheld">The rule that withholds the whole table; null when it is shown.</param>
public sealed record Table(string Dimension, ImmutableArray<Line> Lines, DisclosureRule? Withheld);

/// <summary>One line of a table.</summary>
/// <param name="Value">Id of the value or bundle.</param>
/// <param name="Count">
/// Cases that have it; null is "too few to show" by <see cref="DisclosureRule.CellOrRest"/>, which does not say whether
/// too few cases have it or too few have it not.
/// </param>
public sealed record Line(string Value, int? Count);

/// <summary>The rules by which figures are shown or not.</summary>
public enum DisclosureRule
{
    /// <summary>A period is published only when enough cases were closed in it.</summary>
    Group,

    /// <summary>A count is shown only when enough cases have the value and enough have it not.</summary>
    CellOrRest,

    /// <summary>
    /// Counts of a dimension with several values are shown only when together they exceed the number of cases clearly.
    /// Otherwise somebody who knows that every case has a value could work out one that is not shown, or an overlap of two.
    /// </summary>
    Overlap,

    /// <summary>A dimension with one value each is shown only in a cut whose every line may be shown.</summary>
    WholeCut,

    /// <summary>How long it takes is shown only after the organisation has closed enough cases of its own.</summary>
    ClosedCasesFirst,
}
