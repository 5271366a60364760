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
            _ => $"First step {Window(move.By, today)}.",
        };
    }

    /// <summary>The end of a window; one that has passed presses nobody.</summary>
    public static string Window(DateOnly? by, DateOnly today) => by is { } day && day >= today ? day.By(today) : "when it fits";
}
