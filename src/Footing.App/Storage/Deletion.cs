using Footing.App.Alone;
using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

internal static class Deletion
{
    /// <summary>
    /// Deletes a recovery with all its content at once, inside the current transaction, and its data key after it. Rows that
    /// hang on it go by cascade; SQLite overwrites what was there.
    /// </summary>
    public static async Task DeleteRecoveryAsync(this FootingDb db, RecoveryId? id, CancellationToken cancel)
    {
        if (id is not { } known) return;
        await db.Recoveries.Where(recovery => recovery.Id == known).ExecuteDeleteAsync(cancel);
        db.Erased.Add(known.Value);
    }

    /// <summary>Deletes work alone with all its content, its invitations to leads, and what an open one carries.</summary>
    public static async Task DeleteAloneWorkAsync(this FootingDb db, AloneWorkId id, CancellationToken cancel)
    {
        var carried = await db.LeadInvitations.Where(invitation => invitation.WorkId == id).Select(invitation => invitation.SharedId).ToListAsync(cancel);
        foreach (var shared in carried) await db.DeleteSharedAsync(shared, cancel);
        await db.AloneWorks.Where(work => work.Id == id).ExecuteDeleteAsync(cancel);
        db.Erased.Add(id.Value);
    }

    /// <summary>Deletes what an invitation to a lead carries.</summary>
    public static async Task DeleteSharedAsync(this FootingDb db, Guid? id, CancellationToken cancel)
    {
        if (id is not { } known) return;
        await db.SharedWithLeads.Where(shared => shared.Id == known).ExecuteDeleteAsync(cancel);
        db.Erased.Add(known);
    }
}
