using Footing.App.Insights;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Tests.Storage;
using Footing.Core.Insights;

namespace Footing.App.Tests.Insights;

/// <summary>Every test begins on 2 March 2026, in the first quarter.</summary>
public abstract class CountingTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private Lifecycle Life => Here.The<Lifecycle>();

    [Fact]
    public async Task Closing_keeps_a_mark_without_names_and_only_then()
    {
        await Here.SendAsync();
        var id = await Here.AgreeAsync();
        (await MarksAsync()).ShouldBeEmpty();

        Here.Pass(10);
        await Life.CloseAsync(id, Here.Lead, Cancel);
        await Life.CloseAsync(id, Here.Colleague, Cancel);

        var mark = (await MarksAsync()).ShouldHaveSingleItem();
        mark.Quarter.ToString().ShouldBe("2026-Q1");
        mark.Case.Of(Counted.PressurePoint).ShouldBe(["public-mistake"]);
        mark.Case.Of(Counted.MoveUsed).ShouldBeEmpty();
        mark.Case.Of(Counted.TimeToClosing).ShouldBe(["weeks-0-3"]);
    }

    [Fact]
    public async Task A_colleague_who_says_no_before_closing_is_not_counted_and_the_lead_cannot_tell()
    {
        var id = await Here.AgreeAsync();
        (await Here.The<CountingChoice>().ChooseAsync(id, Here.Lead, leaveOut: true, Cancel)).ShouldBeOfType<ChangeOutcome.NotFound>();
        var before = await Here.ReadAsync(id, Here.Lead);

        (await Here.The<CountingChoice>().ChooseAsync(id, Here.Colleague, leaveOut: true, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();

        var after = await Here.ReadAsync(id, Here.Lead);
        (after.LeftOut, after.Version).ShouldBe((before.LeftOut, before.Version));
        (await Here.ReadAsync(id, Here.Colleague)).LeftOut.ShouldBeTrue();
        await Life.CloseAsync(id, Here.Lead, Cancel);
        (await MarksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_colleague_can_change_their_mind_while_the_quarter_runs_and_not_after()
    {
        var id = await Here.AgreeAsync();
        await Life.CloseAsync(id, Here.Colleague, Cancel);
        var choice = Here.The<CountingChoice>();

        await choice.ChooseAsync(id, Here.Colleague, leaveOut: true, Cancel);
        (await MarksAsync()).ShouldBeEmpty();
        await choice.ChooseAsync(id, Here.Colleague, leaveOut: false, Cancel);
        (await MarksAsync()).Length.ShouldBe(1);

        Here.Pass(30);
        (await choice.ChooseAsync(id, Here.Colleague, leaveOut: true, Cancel)).ShouldBeOfType<ChangeOutcome.NotNow>();
        (await MarksAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Erasing_takes_the_mark_along_and_deletion_by_time_leaves_it()
    {
        var erased = await Here.AgreeAsync();
        var kept = await Here.AgreeAsync();
        await Life.CloseAsync(erased, Here.Lead, Cancel);
        await Life.CloseAsync(kept, Here.Lead, Cancel);

        await Life.EraseAsync(erased, Here.Colleague, Cancel);
        (await MarksAsync()).Length.ShouldBe(1);

        Here.Pass(91);
        await Here.The<Retention>().SweepAsync(Cancel);
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
        (await MarksAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_stored_bytes_do_not_say_whose_a_mark_is()
    {
        var id = await Here.AgreeAsync();
        await Life.CloseAsync(id, Here.Lead, Cancel);
        await AddMarksAsync("2026-Q1", 1);

        var stored = await Database.EverythingAsync();

        var times = (await MarksAsync()).Select(mark => stored.Split(mark.Id.ToString().ToUpperInvariant()).Length + stored.Split(mark.Id.ToString()).Length);
        times.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_quarter_is_published_once_when_it_is_over_everywhere_and_its_marks_are_deleted()
    {
        await SweepAsync();
        await AddMarksAsync("2026-Q1", 12);
        Here.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 23, 0, 0, TimeSpan.Zero));
        await SweepAsync();
        (await PublishedAsync()).ShouldBeEmpty();

        Here.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 2, 1, 0, 0, TimeSpan.Zero));
        await SweepAsync();
        await SweepAsync();

        var period = (await PublishedAsync()).ShouldHaveSingleItem();
        (period.Figures.Cases, period.LeastGroup).ShouldBe((12, Disclosure.UsualGroup));
        period.Figures.Tables.Select(table => table.Dimension).ShouldBe([Counted.PressurePoint, Counted.MoveUsed, Counted.TimeToClosing]);
        period.Figures.Tables[0].Lines.Single(line => line.Value == "public-mistake").Count.ShouldBe(6);
        period.Figures.Tables[2].Withheld.ShouldBe(DisclosureRule.ClosedCasesFirst);
        (await MarksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_small_quarter_waits_for_the_next_and_is_never_published_alone()
    {
        await SweepAsync();
        await AddMarksAsync("2026-Q1", 11);
        await MoveToAsync(2026, 4, 5);
        (await PublishedAsync()).ShouldBeEmpty();
        (await MarksAsync()).Length.ShouldBe(11);

        await AddMarksAsync("2026-Q2", 1);
        await MoveToAsync(2026, 7, 5);
        var period = (await PublishedAsync()).ShouldHaveSingleItem();
        (period.From.ToString(), period.Until.ToString(), period.Figures.Cases).ShouldBe(("2026-Q1", "2026-Q2", 12));
    }

    [Fact]
    public async Task After_a_year_with_too_few_the_marks_go_and_not_even_the_number_is_kept()
    {
        await SweepAsync();
        await AddMarksAsync("2026-Q3", 3);
        await MoveToAsync(2027, 1, 5);

        var period = (await PublishedAsync()).ShouldHaveSingleItem();
        (period.From.ToString(), period.Until.ToString(), period.Figures.Cases).ShouldBe(("2026-Q1", "2026-Q4", null));
        (await MarksAsync()).ShouldBeEmpty();
    }

    private async Task MoveToAsync(int year, int month, int day)
    {
        Here.Clock.SetUtcNow(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));
        await SweepAsync();
    }

    private Task SweepAsync() => Here.The<Publishing>().SweepAsync(Cancel);

    private async Task<Mark[]> MarksAsync() => [.. await Here.The<Store>().ReadAsync(db => Task.FromResult(db.Marks.ToArray()), Cancel)];

    private async Task<IReadOnlyList<PublishedPeriod>> PublishedAsync() => await Here.The<PublishedFigures>().ReadAsync(Cancel);

    /// <summary>Half of them with each of two pressure points, all with a third.</summary>
    private Task AddMarksAsync(string quarter, int count) => Here.The<Store>().WriteAsync(
        db =>
        {
            for (var index = 0; index < count; index++)
            {
                string[] points = index % 2 == 0 ? ["public-mistake", "public-reprimand"] : ["outcome-only-feedback", "cancelled-after-investment"];
                db.Marks.Add(new Mark(Quarter.Parse(quarter), Counted.Of(points, ["debrief"], index * 7)));
            }
            return Task.FromResult(true);
        },
        Cancel);
}

public sealed class CountingOnSqliteTests(PostgresServer postgres) : CountingTests(On.Sqlite, postgres);

public sealed class CountingOnPostgresTests(PostgresServer postgres) : CountingTests(On.Postgres, postgres);
