using CsCheck;
using Footing.Core.Insights;

namespace Footing.Core.Tests.Insights;

/// <summary>
/// Everything that a partner may ever ask is asked of thousands of invented organisations, and all that follows from the
/// answers together is worked out. The same is done with each rule broken in turn: a test that cannot fail proves nothing.
/// </summary>
public sealed class NothingSmallIsDeterminedTests
{
    private const int Organisations = 3_000;
    private static readonly Disclosure.Thresholds Kept = new(Disclosure.LeastGroup, Disclosure.LeastCell, Disclosure.LeastCell, Disclosure.LeastCell);

    [Fact]
    public void No_group_below_the_minimum_can_be_worked_out_from_everything_published() =>
        InventedOrganisation.Any.Sample(
            organisation => SmallGroups(organisation, Publish(organisation, new Disclosure(Disclosure.LeastGroup))).ShouldBeEmpty(), iter: Organisations);

    [Fact]
    public void Shown_zeros_are_found() => Finds(Kept with { Cell = 0 });

    [Fact]
    public void Unchecked_remainders_are_found() => Finds(Kept with { Rest = 0 });

    [Fact]
    public void Unchecked_overlaps_are_found() => Finds(Kept with { Excess = int.MinValue });

    [Fact]
    public void Small_periods_are_found() => Finds(Kept with { Group = 1 });

    [Fact]
    public void Periods_that_overlap_are_found() =>
        Finds(organisation => Publish(organisation, new Disclosure(Kept)).Concat(YearsToDate(organisation)));

    [Fact]
    public void Tables_are_published_often_enough_for_the_proof_to_mean_something()
    {
        var shown = 0;
        InventedOrganisation.Any.Sample(
            organisation => Interlocked.Add(
                ref shown, Publish(organisation, new Disclosure(Kept)).SelectMany(published => published.Tables).Count(table => table.Withheld is null)),
            iter: 500);
        shown.ShouldBeGreaterThan(500);
    }

    private static void Finds(Disclosure.Thresholds broken) => Finds(organisation => Publish(organisation, new Disclosure(broken)));

    private static void Finds(Func<InventedOrganisation, IEnumerable<PeriodFigures>> publish)
    {
        var found = 0;
        InventedOrganisation.Any.Sample(organisation => Interlocked.Add(ref found, SmallGroups(organisation, publish(organisation)).Any() ? 1 : 0), iter: 300);
        found.ShouldBeGreaterThan(0);
    }

    /// <summary>All that can ever be asked: every ended period, each with every dimension.</summary>
    private static IEnumerable<PeriodFigures> Publish(InventedOrganisation organisation, Disclosure disclosure)
    {
        var before = 0;
        foreach (var period in organisation.Periods(disclosure.Group))
        {
            var figures = disclosure.Publish(period, organisation.In(period), organisation.Dimensions, before);
            before += figures.Cases ?? 0;
            yield return figures;
        }
    }

    /// <summary>A fault: beside the periods, everything so far, quarter by quarter.</summary>
    private static IEnumerable<PeriodFigures> YearsToDate(InventedOrganisation organisation)
    {
        for (var (last, passed) = (InventedOrganisation.First, 0); passed < 4; last = last.Next, passed++)
        {
            var period = new Period(InventedOrganisation.First, last);
            yield return new Disclosure(Kept).Publish(period, organisation.In(period), [], 0);
        }
    }

    private static IEnumerable<string> SmallGroups(InventedOrganisation organisation, IEnumerable<PeriodFigures> published) =>
        from figures in PublishedSystem.DeterminedBy(organisation, published)
        where figures.Count < (figures.WholeQuarters ? Disclosure.LeastGroup : Disclosure.LeastCell)
        select figures.Description;
}
