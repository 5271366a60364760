using System.Collections.Immutable;
using CsCheck;
using Footing.Core.Insights;

namespace Footing.Core.Tests.Insights;

/// <summary>An organisation with a few quarters of closed cases, small enough to solve for everything it could hide.</summary>
/// <param name="Points">Pressure points; a case has several.</param>
/// <param name="Moves">Moves; a case has several.</param>
/// <param name="AlwaysPoint">Whether everybody knows that no case is without a pressure point.</param>
/// <param name="Cases">Cases by quarter.</param>
internal sealed record InventedOrganisation(
    Several Points, Several Moves, OneOf Time, bool AlwaysPoint, ImmutableArray<(Quarter Quarter, CountedCase Case)> Cases)
{
    public static readonly Quarter First = Quarter.Of(new DateOnly(2026, 1, 1));
    private const int Quarters = 5;

    public ImmutableArray<Dimension> Dimensions => [Points, Moves, Time];

    public static Gen<InventedOrganisation> Any { get; } =
        from points in Gen.Int[2, 3]
        from moves in Gen.Int[1, 2]
        from always in Gen.Bool
        from chances in Gen.Int[2, 98].Array[points + moves + 1]
        from sizes in Gen.OneOf(Gen.Int[0, 9], Gen.Int[8, 30]).Array[Quarters]
        from rolls in Gen.Int[0, 99].Array[points + moves + 2].Array[sizes.Sum()]
        select Of(points, moves, always, chances, sizes, rolls);

    /// <summary>Cases of a run of quarters.</summary>
    public ImmutableArray<CountedCase> In(Period period) =>
        [.. Cases.Where(one => one.Quarter >= period.From && one.Quarter <= period.Until).Select(one => one.Case)];

    public int CountIn(Quarter quarter) => Cases.Count(one => one.Quarter == quarter);

    public ImmutableArray<Period> Periods(int group)
    {
        var running = First;
        for (var passed = 0; passed < Quarters; passed++) running = running.Next;
        return Core.Insights.Periods.Ended(First, running, group, CountIn);
    }

    private static InventedOrganisation Of(int points, int moves, bool always, int[] chances, int[] sizes, int[][] rolls)
    {
        var quarters = sizes.SelectMany((size, index) => Enumerable.Repeat(index, size)).Select(After).ToArray();
        Several point = new("point", [.. Names("p", points)]), move = new("move", [.. Names("m", moves)]);
        OneOf time = new("time", [Cut("a", "b", "c"), Cut("a", "bc")]);
        var cases = rolls.Select((roll, index) =>
        {
            var has = point.Values.Where((_, i) => roll[i] < chances[i]).ToImmutableSortedSet();
            if (always && has.IsEmpty) has = [point.Values[roll[^1] % points]];
            var used = move.Values.Where((_, i) => roll[points + i] < chances[points + i]).ToImmutableSortedSet();
            var band = roll[^2] < chances[^1] ? "a" : roll[^1] < chances[^1] ? "b" : "c";
            return (quarters[index], CaseOf(has, used, band));
        });
        return new(point, move, time, always, [.. cases]);
    }

    public static CountedCase CaseOf(ImmutableSortedSet<string> points, ImmutableSortedSet<string> moves, string band) => new(
        ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty.Add("point", points).Add("move", moves).Add("time", [band]));

    private static Quarter After(int quarters) => quarters == 0 ? First : After(quarters - 1).Next;

    private static IEnumerable<string> Names(string letter, int count) => Enumerable.Range(1, count).Select(number => $"{letter}{number}");

    private static Cut Cut(params string[] bundles) =>
        new([.. bundles.Select(bundle => new Bundle(bundle, [.. bundle.Select(letter => letter.ToString())]))]);
}
