using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>When the first step of each move may be taken.</summary>
/// <remarks>
/// A move's first-step days are calendar days from the start. Where two moves of the plan pull against each other,
/// the second one's window opens no earlier than the given days after the first one's and keeps its length. An end
/// that falls on a day nobody works moves on to the next working day: a window never loses a day to a weekend.
/// </remarks>
internal static class FirstSteps
{
    /// <summary>Windows in the order of the moves.</summary>
    public static Window[] Windows(IReadOnlyList<Move> moves, ImmutableArray<Apart> apart, DateOnly start, WorkingDays days)
    {
        int[] pushed = new int[moves.Count];
        var windows = new Window[moves.Count];

        // One pass settles one link of a chain of pairs, and no chain is longer than the plan.
        for (int pass = 0; pass <= moves.Count; pass++)
        {
            for (int m = 0; m < moves.Count; m++)
                windows[m] = On(moves[m].FirstStepDays, pushed[m], start, days);
            foreach (var pair in apart.Where(p => p.DaysBetween > 0))
                Push(pair);
        }

        return windows;

        void Push(Apart pair)
        {
            int first = Position(pair.First);
            int second = Position(pair.Second);
            if (first < 0 || second < 0)
                return;
            int opens = windows[first].From.DayNumber + pair.DaysBetween - start.DayNumber;
            pushed[second] = Math.Max(pushed[second], opens - moves[second].FirstStepDays.From);
        }

        int Position(string id) => moves.Index().Where(m => m.Item.Id == id).Select(m => m.Index).FirstOrDefault(-1);
    }

    private static Window On(DayWindow steps, int pushed, DateOnly start, WorkingDays days) =>
        new(days.Forward(start.AddDays(steps.From + pushed)), days.Forward(start.AddDays(steps.By + pushed)));
}

/// <summary>A window for a first step, both ends working days.</summary>
/// <param name="From">First day.</param>
/// <param name="By">Last day, not before the first.</param>
internal readonly record struct Window(DateOnly From, DateOnly By);
