using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Alone;

/// <summary>The frame around every change to work alone: find the owner's own, ask the policy, change, save.</summary>
public sealed class AloneChanges(Store store, Access access, Shelf shelf, TimeProvider clock)
{
    internal Task<ChangeOutcome> MakeAsync(AloneWorkId id, Guid by, Func<Change, ChangeOutcome> change, CancellationToken cancel) =>
        store.WriteAsync(
            async db =>
            {
                if (await FindAsync(db, id, by, RecoveryAction.WriteAlone, cancel) is not { } found) return new ChangeOutcome.NotFound();
                var outcome = change(found);

                // Whatever was touched before a refusal must not be saved.
                if (outcome is not ChangeOutcome.Done) db.ChangeTracker.Clear();
                return outcome;
            },
            cancel);

    /// <summary>The work for its owner, tracked; null for everyone else.</summary>
    internal async Task<Change?> FindAsync(FootingDb db, AloneWorkId id, Guid by, RecoveryAction action, CancellationToken cancel)
    {
        var work = await db.AloneWorks.SingleOrDefaultAsync(known => known.Id == id && known.OwnerId == by, cancel);
        var allowed = (await access.DecideAsync(db, work?.RelationshipOf(by) ?? Relationship.Stranger, by, action, cancel)).Allowed;
        return work is not null && allowed ? new(work, shelf.Get(work.Playbook.Id), work.Today(clock)) : null;
    }

    /// <summary>What a change works with.</summary>
    internal sealed record Change(AloneWork Work, Playbook Playbook, DateOnly Today);
}
