using Footing.App.Library;
using Footing.App.People;
using Footing.App.Storage;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>
/// The frame around every change to a recovery: ask the policy, load it whole, mind the stage, change, save. Use cases
/// say only what changes.
/// </summary>
public sealed class RecoveryChanges(Store store, Access access, Shelf shelf, TimeProvider clock)
{
    internal Task<ChangeOutcome> MakeAsync(
        RecoveryId id, Guid by, RecoveryAction action, Func<Change, ChangeOutcome> change, CancellationToken cancel) =>
        MakeAsync(id, by, action, (made, _) => Task.FromResult(change(made)), cancel);

    internal Task<ChangeOutcome> MakeAsync(
        RecoveryId id, Guid by, RecoveryAction action, Func<Change, FootingDb, Task<ChangeOutcome>> change, CancellationToken cancel)
    {
        return action is RecoveryAction.Erase or RecoveryAction.TakeBackInput
            ? store.EraseAsync(Unit, cancel)
            : store.WriteAsync(Unit, cancel);

        async Task<ChangeOutcome> Unit(FootingDb db)
        {
            if (!(await access.DecideAsync(db, id, by, action, cancel)).Allowed || await db.FindWholeAsync(id, cancel) is not { } recovery)
                return new ChangeOutcome.NotFound();
            if (!StageRules.Allow(recovery.Stage, action)) return new ChangeOutcome.NotNow(recovery.Stage);
            var outcome = await change(new Change(recovery, shelf.Get(recovery.Playbook.Id), by, recovery.Today(clock), clock.GetUtcNow()), db);

            // Whatever was touched before a refusal must not be saved.
            if (outcome is not (ChangeOutcome.Done or ChangeOutcome.Waits)) db.ChangeTracker.Clear();
            return outcome;
        }
    }

    /// <summary>What a change works with.</summary>
    internal sealed record Change(Recovery Recovery, Playbook Playbook, Guid By, DateOnly Today, DateTimeOffset Now);
}
