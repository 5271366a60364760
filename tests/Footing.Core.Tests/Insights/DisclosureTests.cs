using System.Collections.Immutable;
using Footing.Core.Insights;

namespace Footing.Core.Tests.Insights;

public sealed class DisclosureTests
{
    private static readonly Period Spring = new(Quarter.Parse("2026-Q2"), Quarter.Parse("2026-Q2"));
    private static readonly Several Points = new("point", ["p1", "p2", "p3"]);
    private static readonly OneOf Time = new("time", [Cut("a", "b", "c"), Cut("a", "bc")], ClosedCasesFirst: 30);

    [Fact]
    public void A_minimum_below_ten_cannot_be_had() => Should.Throw<ArgumentOutOfRangeException>(() => new Disclosure(9));

    [Fact]
    public void Of_a_period_with_too_few_cases_not_even_the_number_is_said()
    {
        var figures = Publish(new Disclosure(), Many(11, "a", "p1", "p2"));

        figures.Cases.ShouldBeNull();
        figures.Tables.ShouldBeEmpty();
    }

    [Fact]
    public void A_count_needs_five_that_have_it_and_five_that_have_it_not()
    {
        var table = Publish(new Disclosure(), [.. Many(10, "a", "p1", "p2"), .. Many(6, "a", "p1"), .. Many(4, "a", "p2", "p3")]).Tables[0];

        table.Withheld.ShouldBe(DisclosureRule.Overlap);
        table = Publish(new Disclosure(), [.. Many(12, "a", "p1", "p2"), .. Many(5, "a", "p1"), .. Many(4, "a", "p2", "p3"), .. Many(1, "a", "p2")]).Tables[0];
        table.Lines.ShouldBe([new("p1", 17), new("p2", 17), new("p3", null)]);
    }

    [Fact]
    public void A_value_that_everybody_has_is_too_few_to_show_like_one_that_nobody_has() =>
        Publish(new Disclosure(), [.. Many(15, "a", "p1", "p2", "p3"), .. Many(15, "a", "p1", "p2"), .. Many(10, "a", "p1", "p3")])
            .Tables[0].Lines.ShouldBe([new("p1", null), new("p2", 30), new("p3", 25)]);

    [Fact]
    public void Counts_that_barely_cover_the_cases_are_withheld_together()
    {
        var table = Publish(new Disclosure(), [.. Many(8, "a", "p1"), .. Many(8, "a", "p2")]).Tables[0];

        (table.Lines.Length, table.Withheld).ShouldBe((0, DisclosureRule.Overlap));
    }

    [Fact]
    public void Bands_are_bundled_until_each_may_be_shown() =>
        Publish(new Disclosure(), [.. Many(20, "a"), .. Many(8, "b"), .. Many(4, "c")]).Tables[1].Lines.ShouldBe([new("a", 20), new("bc", 12)]);

    [Fact]
    public void Bands_of_which_no_bundle_may_be_shown_are_withheld() =>
        Publish(new Disclosure(), [.. Many(30, "a"), .. Many(4, "c")]).Tables[1].Withheld.ShouldBe(DisclosureRule.WholeCut);

    [Fact]
    public void How_long_it_takes_waits_for_thirty_closed_cases_of_all_published_periods()
    {
        var cases = Many(8, "a").Concat(Many(8, "b")).Concat(Many(6, "c")).ToArray();

        new Disclosure().Publish(Spring, cases, [Time], publishedBefore: 7).Tables[0].Withheld.ShouldBe(DisclosureRule.ClosedCasesFirst);
        new Disclosure().Publish(Spring, cases, [Time], publishedBefore: 8).Tables[0].Lines.Length.ShouldBe(3);
    }

    private static PeriodFigures Publish(Disclosure disclosure, IEnumerable<CountedCase> cases) =>
        disclosure.Publish(Spring, [.. cases], [Points, Time], publishedBefore: 0);

    private static IEnumerable<CountedCase> Many(int count, string band, params string[] points) =>
        Enumerable.Repeat(InventedOrganisation.CaseOf([.. points], [], band), count);

    private static Cut Cut(params string[] bundles) =>
        new([.. bundles.Select(bundle => new Bundle(bundle, [.. bundle.Select(letter => letter.ToString())]))]);
}
