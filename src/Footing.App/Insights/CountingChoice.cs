using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Insights;

namespace Footing.App.Insights;

/// <summary>The colleague's word on whether their recovery is counted. Nobody else learns what they chose.</summary>
public sealed class CountingChoice(RecoveryChanges changes)
{
    /// <summary>Until the end of the quarter in which it was closed; afterwards nothing is left to choose.</summary>
    public static bool IsOpen(DateOnly? closedOn, DateOnly today) => closedOn is not { } closed || today <= Quarter.Of(closed).LastDay;

    public Task<ChangeOutcome> ChooseAsync(RecoveryId id, Guid colleague, bool leaveOut, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, colleague, RecoveryAction.ChooseCounting,
            async (change, db) =>
            {
                var recovery = change.Recovery;
                if (!IsOpen(recovery.ClosedOn, change.Today)) return new ChangeOutcome.NotNow(recovery.Stage);
                recovery.LeaveOut(leaveOut);
                if (leaveOut) await db.UncountAsync(recovery, cancel);
                else if (recovery.Stage == Stage.Closed) db.Count(recovery);
                return ChangeOutcome.Saved;
            },
            cancel);
}
