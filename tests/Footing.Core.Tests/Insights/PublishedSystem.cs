using System.Collections.Immutable;
using Footing.Core.Insights;

namespace Footing.Core.Tests.Insights;

/// <summary>
/// What a clever reader can work out. The unknowns are the finest cells there can be: quarter × every combination of pressure
/// points × every combination of moves × time. Each published figure is one equation over them. A group of cells is determined
/// exactly when its indicator is a combination of the equations, so all determined groups are found by trying every choice of
/// 0 and 1 at the pivots of the reduced system.
/// </summary>
/// <remarks>
/// That no cell can be negative tells a reader nothing more as long as no determined group is empty: spreading the cases as if
/// the dimensions had nothing to do with one another solves the system with every cell above zero, and from there every
/// undetermined group can grow and shrink.
/// </remarks>
internal sealed class PublishedSystem
{
    // Cells that every equation treats alike can only be known together, so they are one column.
    private readonly ImmutableArray<ImmutableArray<Cell>> columns;
    private readonly ILookup<Quarter, Cell> quarters;
    private readonly List<(Rational[] Row, Rational Value)> rows;

    private PublishedSystem(InventedOrganisation organisation, IReadOnlyCollection<PeriodFigures> published)
    {
        var equations = published.SelectMany(Equations).ToArray();
        quarters = Cells(organisation, published).ToLookup(cell => cell.Quarter);
        columns =
        [
            .. quarters.SelectMany(cells => cells)
                .GroupBy(cell => string.Concat(equations.Select(equation => equation.Counts(cell) ? '1' : '0')))
                .Select(alike => alike.ToImmutableArray()),
        ];
        rows = [.. equations.Select(equation => (columns.Select(cells => Rational.Of(equation.Counts(cells[0]) ? 1 : 0)).ToArray(), Rational.Of(equation.Value)))];
        Reduce();
    }

    /// <summary>A group whose size can be worked out.</summary>
    public sealed record Group(long Count, bool WholeQuarters, string Description);

    /// <summary>Every group whose size can be worked out from all that is published.</summary>
    public static IEnumerable<Group> DeterminedBy(InventedOrganisation organisation, IEnumerable<PeriodFigures> published) =>
        Connected([.. published.Where(figures => figures.Cases is not null)]).SelectMany(part => new PublishedSystem(organisation, part).Determined());

    private IEnumerable<Group> Determined() =>
        Enumerable.Range(1, (1 << rows.Count) - 1).Select(GroupOf).OfType<Group>();

    private Group? GroupOf(int choice)
    {
        var chosen = rows.Where((_, index) => (choice & (1 << index)) != 0).ToArray();
        var members = new List<Cell>();
        for (var column = 0; column < columns.Length; column++)
        {
            var sum = chosen.Aggregate(Rational.Of(0), (so, row) => so + row.Row[column]);
            if (sum == Rational.Of(1)) members.AddRange(columns[column]);
            else if (!sum.IsZero) return null;
        }
        var count = chosen.Aggregate(Rational.Of(0), (so, row) => so + row.Value);
        var touched = members.ToLookup(cell => cell.Quarter);
        return new(
            count.Over,
            touched.All(quarter => quarter.Count() == quarters[quarter.Key].Count()),
            $"{count.Over} cases in {members.Count} cells of {string.Join(", ", touched.Select(quarter => quarter.Key))}");
    }

    /// <summary>Gauss and Jordan, exact; what says nothing new is dropped.</summary>
    private void Reduce()
    {
        for (int row = 0, column = 0; row < rows.Count && column < columns.Length; column++)
        {
            var pivot = rows.FindIndex(row, other => !other.Row[column].IsZero);
            if (pivot < 0) continue;
            (rows[row], rows[pivot]) = (rows[pivot], rows[row]);
            var by = rows[row].Row[column];
            rows[row] = ([.. rows[row].Row.Select(entry => entry / by)], rows[row].Value / by);
            for (var other = 0; other < rows.Count; other++)
                if (other != row) rows[other] = Minus(rows[other], rows[row], rows[other].Row[column]);
            row++;
        }
        rows.RemoveAll(row => row.Row.All(entry => entry.IsZero));
    }

    private static (Rational[], Rational) Minus((Rational[] Row, Rational Value) from, (Rational[] Row, Rational Value) row, Rational times) =>
        times.IsZero ? from : ([.. from.Row.Zip(row.Row, (entry, other) => entry - (other * times))], from.Value - (row.Value * times));

    private static IEnumerable<(Func<Cell, bool> Counts, int Value)> Equations(PeriodFigures figures)
    {
        bool Within(Cell cell) => cell.Quarter >= figures.Period.From && cell.Quarter <= figures.Period.Until;
        yield return (Within, figures.Cases!.Value);
        foreach (var table in figures.Tables)
            foreach (var line in table.Lines)
                if (line.Count is { } count) yield return (cell => Within(cell) && cell.Has(table.Dimension, line.Value), count);
    }

    /// <summary>Periods that share no quarter have no unknown in common and are solved apart.</summary>
    private static IEnumerable<ImmutableArray<PeriodFigures>> Connected(ImmutableArray<PeriodFigures> published)
    {
        var (part, reach) = (new List<PeriodFigures>(), InventedOrganisation.First);
        foreach (var figures in published.OrderBy(figures => figures.Period.From))
        {
            if (part.Count > 0 && figures.Period.From > reach)
            {
                yield return [.. part];
                part.Clear();
            }
            part.Add(figures);
            reach = figures.Period.Until > reach ? figures.Period.Until : reach;
        }
        if (part.Count > 0) yield return [.. part];
    }

    private static IEnumerable<Cell> Cells(InventedOrganisation organisation, IReadOnlyCollection<PeriodFigures> published) =>
        from quarter in published.SelectMany(figures => QuartersOf(figures.Period)).Distinct()
        from points in Subsets(organisation.Points.Values)
        where !organisation.AlwaysPoint || points.Count > 0
        from moves in Subsets(organisation.Moves.Values)
        from time in (string[])["a", "b", "c"]
        select new Cell(quarter, points, moves, time);

    private static IEnumerable<Quarter> QuartersOf(Period period)
    {
        for (var quarter = period.From; quarter <= period.Until; quarter = quarter.Next) yield return quarter;
    }

    private static IEnumerable<ImmutableSortedSet<string>> Subsets(ImmutableArray<string> values) =>
        Enumerable.Range(0, 1 << values.Length).Select(choice => values.Where((_, index) => (choice & (1 << index)) != 0).ToImmutableSortedSet());

    private sealed record Cell(Quarter Quarter, ImmutableSortedSet<string> Points, ImmutableSortedSet<string> Moves, string Time)
    {
        public bool Has(string dimension, string value) => dimension switch
        {
            "point" => Points.Contains(value),
            "move" => Moves.Contains(value),
            _ => value.Contains(Time, StringComparison.Ordinal),
        };
    }
}
