using Footing.Core.Insights;

namespace Footing.Core.Tests.Insights;

public sealed class PeriodsTests
{
    private static readonly Quarter First = Quarter.Parse("2025-Q3");

    [Fact]
    public void A_quarter_with_enough_cases_is_a_period() =>
        Ended(12, 20).ShouldBe(["2025-Q3 to 2025-Q3", "2025-Q4 to 2025-Q4"]);

    [Fact]
    public void A_small_quarter_is_carried_into_the_next() =>
        Ended(7, 4, 1, 12).ShouldBe(["2025-Q3 to 2026-Q1", "2026-Q2 to 2026-Q2"]);

    [Fact]
    public void What_was_carried_waits_while_the_next_quarter_runs() => Ended(12, 3).ShouldBe(["2025-Q3 to 2025-Q3"]);

    [Fact]
    public void After_a_year_a_period_ends_even_with_too_few() => Ended(1, 0, 2, 3, 12).ShouldBe(["2025-Q3 to 2026-Q2", "2026-Q3 to 2026-Q3"]);

    [Fact]
    public void A_quarter_knows_its_days_and_reads_what_it_writes()
    {
        var last = Quarter.Of(new DateOnly(2026, 12, 31));

        (last.FirstDay, last.LastDay, last.Next.ToString()).ShouldBe((new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), "2027-Q1"));
        Quarter.Parse(last.ToString()).ShouldBe(last);
        foreach (var wrong in (string[])["2026-Q5", "2026Q1", "", "26-Q1", "abcd-Q1"]) Should.Throw<FormatException>(() => Quarter.Parse(wrong));
    }

    private static IEnumerable<string> Ended(params int[] cases)
    {
        var running = First;
        for (var passed = 0; passed < cases.Length; passed++) running = running.Next;
        return Periods.Ended(First, running, 12, quarter => cases[((quarter.Year - First.Year) * 4) + quarter.Number - First.Number])
            .Select(period => $"{period.From} to {period.Until}");
    }
}
