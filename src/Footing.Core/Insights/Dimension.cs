using System.Collections.Immutable;

namespace Footing.Core.Insights;

/// <summary>
/// What cases are counted by besides the period. Its values and how they may be bundled are fixed beforehand: nothing about
/// a table's shape is chosen by looking at the cases, except which of the fixed shapes is fine enough to show.
/// </summary>
/// <param name="Id">Names it.</param>
public abstract record Dimension(string Id);

/// <summary>A dimension of which a case may have several values, one or none. Each value is a table line of its own.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Values">All values, in the order they are shown.</param>
public sealed record Several(string Id, ImmutableArray<string> Values) : Dimension(Id);

/// <summary>A dimension of which a case has exactly one value.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Cuts">Ways to bundle the values, finest first; the first that can be shown whole is shown, or none.</param>
/// <param name="ClosedCasesFirst">Closed cases that the organisation must have, this period included, before it is shown at all.</param>
public sealed record OneOf(string Id, ImmutableArray<Cut> Cuts, int ClosedCasesFirst = 0) : Dimension(Id);

/// <summary>One way to bundle the values of a dimension: every value is in exactly one bundle.</summary>
/// <param name="Bundles">The bundles, in the order they are shown.</param>
public sealed record Cut(ImmutableArray<Bundle> Bundles);

/// <summary>Values that are counted together.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Values">The values in it.</param>
public sealed record Bundle(string Id, ImmutableSortedSet<string> Values);

/// <summary>A closed case as it is counted: what it has, without anything that says whose it is.</summary>
/// <param name="Values">Values by dimension; a dimension left out has none.</param>
public sealed record CountedCase(ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Values)
{
    /// <summary>What it has of a dimension.</summary>
    public ImmutableSortedSet<string> Of(string dimension) => Values.GetValueOrDefault(dimension, []);
}
