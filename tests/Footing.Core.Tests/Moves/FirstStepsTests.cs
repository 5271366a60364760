using System.Collections.Immutable;
using CsCheck;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Playbooks;

namespace Footing.Core.Tests.Moves;

public sealed class FirstStepsTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void Without_a_start_there_are_no_dates()
    {
        var move = Propose(null, [], Move("one", 0, 7)).Moves.Single();

        move.From.ShouldBeNull();
        move.By.ShouldBeNull();
    }

    [Fact]
    public void An_end_on_a_weekend_moves_on_to_Monday() =>
        Windows(Monday, [], Move("one", 1, 5), Move("two", 5, 13)).ShouldBe(
            [(Monday.AddDays(1), Monday.AddDays(7)), (Monday.AddDays(7), Monday.AddDays(14))]);

    [Fact]
    public void Holidays_are_skipped_like_weekends() =>
        Windows(Monday, [], [Monday, Monday.AddDays(4)], Move("one", 0, 4)).ShouldBe([(Monday.AddDays(1), Monday.AddDays(7))]);

    [Fact]
    public void The_second_of_two_that_pull_apart_waits_and_keeps_its_length()
    {
        var apart = ImmutableArray.Create(new Apart("one", "two", 7, "one first"));

        Windows(Monday, apart, Move("one", 1, 4), Move("two", 2, 7)).ShouldBe(
            [(Monday.AddDays(1), Monday.AddDays(4)), (Monday.AddDays(8), Monday.AddDays(14))]);
        Windows(Monday, apart, Move("two", 2, 7)).ShouldBe([(Monday.AddDays(2), Monday.AddDays(7))]);
    }

    [Fact]
    public void A_chain_of_waiting_adds_up_whatever_its_order()
    {
        ImmutableArray<Apart> apart = [new("two", "three", 7, ""), new("one", "two", 7, "")];

        Windows(Monday, apart, Move("one", 0, 1), Move("two", 0, 1), Move("three", 0, 1)).Select(w => w.From)
            .ShouldBe([Monday, Monday.AddDays(7), Monday.AddDays(14)]);
    }

    [Fact]
    public void What_to_mind_stands_beside_the_second_move_only()
    {
        ImmutableArray<Apart> apart = [new("one", "two", 0, "not together"), new("two", "absent", 0, "never shown")];

        var moves = Propose(Monday, apart, Move("one", 0, 1), Move("two", 0, 1)).Moves;

        moves[0].Mind.ShouldBeEmpty();
        moves[1].Mind.ShouldBe(["not together"]);
    }

    [Fact]
    public void Both_ends_are_working_days_in_order_whenever_it_starts() => Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, 30], Gen.Int[0, 30])
        .Sample((start, from, length) =>
        {
            var (opens, closes) = Windows(Monday.AddDays(start), [], Move("one", from, from + length)).Single();
            opens.ShouldBeLessThanOrEqualTo(closes);
            new[] { opens, closes }.ShouldAllBe(d => d.DayOfWeek != DayOfWeek.Saturday && d.DayOfWeek != DayOfWeek.Sunday);
        }, iter: 500);

    private static List<(DateOnly From, DateOnly By)> Windows(DateOnly start, ImmutableArray<Apart> apart, params Move[] moves) =>
        Windows(start, apart, [], moves);

    private static List<(DateOnly From, DateOnly By)> Windows(
        DateOnly start, ImmutableArray<Apart> apart, ImmutableSortedSet<DateOnly> holidays, params Move[] moves) =>
        [.. Propose(start, apart, holidays, moves).Moves.Select(m => (m.From!.Value, m.By!.Value))];

    private static Plan Propose(DateOnly? start, ImmutableArray<Apart> apart, params Move[] moves) => Propose(start, apart, [], moves);

    private static Plan Propose(DateOnly? start, ImmutableArray<Apart> apart, ImmutableSortedSet<DateOnly> holidays, Move[] moves)
    {
        var playbook = Empty.Playbook with
        {
            Drivers = [Empty.Driver("doubt", Empty.Exactly(0.5))],
            Moves = [.. moves],
            Planning = InventedPlaybook.Planning with { Apart = apart },
        };
        return new Planner(playbook).Propose(new Circumstances { Start = start, Holidays = holidays }, [0.5]);
    }

    private static Move Move(string id, int from, int by) => Empty.Move(id) with
    {
        Kind = MoveKind.Frame, FirstStepDays = new DayWindow(from, by),
    };
}
