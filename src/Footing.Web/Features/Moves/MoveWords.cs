using Footing.App.Recoveries;
using Footing.Web.Shared;

namespace Footing.Web.Features.Moves;

/// <summary>How far a planned move has come, in words.</summary>
public static class MoveWords
{
    public static string State(PlannedMove move, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move.Status switch
        {
            MoveStatus.Proposed => "Proposed. It waits for a yes.",
            MoveStatus.Begun => $"Begun on {move.BegunOn!.Value.SayShort(today)}.",
            MoveStatus.Done => $"Done on {move.DoneOn!.Value.SayShort(today)}.",
            MoveStatus.Dropped => "Taken out.",
            _ when move.By is { } by && by >= today => $"First step {by.By(today)}.",
            _ => "First step when it fits.",
        };
    }
}
