using System.Collections.Immutable;

namespace Footing.Core.Insights;

/// <summary>
/// Decides what may be published about a group of closed cases, so that nothing about a few of them can be worked out, by
/// subtracting either. Pure: the same cases give the same figures. Source of the rules: docs/privacy.md.
/// </summary>
public sealed class Disclosure
{
    /// <summary>Fewest cases of a published period that any setting can reach.</summary>
    public const int LeastGroup = 10;

    /// <summary>Fewest cases of a published period unless set higher.</summary>
    public const int UsualGroup = 12;

    /// <summary>Fewest cases behind any figure, and fewest left when it is subtracted.</summary>
    public const int LeastCell = 5;

    private readonly Thresholds thresholds;

    /// <param name="leastGroup">Fewest cases of a published period.</param>
    /// <exception cref="ArgumentOutOfRangeException">Lower than <see cref="LeastGroup"/>.</exception>
    public Disclosure(int leastGroup = UsualGroup)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leastGroup, LeastGroup);
        thresholds = new(leastGroup, LeastCell, LeastCell, LeastCell);
    }

    /// <summary>For the test of the rules, which breaks them one by one.</summary>
    internal Disclosure(Thresholds thresholds) => this.thresholds = thresholds;

    /// <summary>Fewest cases of a published period.</summary>
    public int Group => thresholds.Group;

    /// <summary>The figures of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="cases">Every case closed in it that is counted.</param>
    /// <param name="dimensions">What to count by; the same for every period.</param>
    /// <param name="publishedBefore">Cases in the periods published before; a public number.</param>
    public PeriodFigures Publish(
        Period period, IReadOnlyCollection<CountedCase> cases, IReadOnlyCollection<Dimension> dimensions, int publishedBefore)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(dimensions);
        if (cases.Count < Group) return new PeriodFigures(period, null, []);
        return new PeriodFigures(period, cases.Count, [.. dimensions.Select(dimension => TableOf(dimension, cases, publishedBefore))]);
    }

    private Table TableOf(Dimension dimension, IReadOnlyCollection<CountedCase> cases, int publishedBefore) => dimension switch
    {
        Several several => TableOf(several, cases),
        OneOf oneOf when publishedBefore + cases.Count < oneOf.ClosedCasesFirst => Withhold(dimension, DisclosureRule.ClosedCasesFirst),
        OneOf oneOf => TableOf(oneOf, cases),
        _ => throw new ArgumentException($"There is no way to count by {dimension.GetType().Name}.", nameof(dimension)),
    };

    private Table TableOf(Several several, IReadOnlyCollection<CountedCase> cases)
    {
        var lines = several.Values
            .Select(value => (Value: value, Count: cases.Count(counted => counted.Of(several.Id).Contains(value))))
            .Select(line => new Line(line.Value, MayShow(line.Count, cases.Count) ? line.Count : null))
            .ToImmutableArray();
        var excess = lines.Sum(line => line.Count ?? 0) - cases.Count;
        return excess >= thresholds.Excess ? new Table(several.Id, lines, null) : Withhold(several, DisclosureRule.Overlap);
    }

    private Table TableOf(OneOf oneOf, IReadOnlyCollection<CountedCase> cases)
    {
        foreach (var cut in oneOf.Cuts)
        {
            var lines = cut.Bundles.Select(bundle => new Line(bundle.Id, cases.Count(counted => counted.Of(oneOf.Id).Overlaps(bundle.Values)))).ToImmutableArray();
            if (lines.All(line => MayShow(line.Count!.Value, cases.Count))) return new Table(oneOf.Id, lines, null);
        }
        return Withhold(oneOf, DisclosureRule.WholeCut);
    }

    private bool MayShow(int count, int cases) => count >= thresholds.Cell && cases - count >= thresholds.Rest;

    private static Table Withhold(Dimension dimension, DisclosureRule rule) => new(dimension.Id, [], rule);

    /// <summary>The numbers behind the rules.</summary>
    /// <param name="Group">Fewest cases of a published period.</param>
    /// <param name="Cell">Fewest cases behind a count.</param>
    /// <param name="Rest">Fewest cases left when a count is subtracted.</param>
    /// <param name="Excess">Least by which the counts of a dimension with several values together exceed the cases.</param>
    internal sealed record Thresholds(int Group, int Cell, int Rest, int Excess);
}
