using Footing.App.Alone;
using Footing.App.Audit;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

/// <summary>Deletes what has had its time. Nothing it does depends on how often it runs.</summary>
public sealed class Retention(Store store, AuditChain audit, TimeProvider clock)
{
    /// <summary>Days an invitation's row stays after it ran out; it holds days only.</summary>
    public const int DaysInvitationKept = 90;

    public async Task SweepAsync(CancellationToken cancel = default) =>
        await store.EraseAsync(
            async db =>
            {
                await LetInvitationsGoAsync(db, cancel);
                await DeleteRecoveriesAsync(db, cancel);
                await AloneRetention.SweepAsync(db, clock, cancel);
                var now = clock.GetUtcNow();
                await db.AccountInvitations.Where(link => link.ExpiresAt < now).ExecuteDeleteAsync(cancel);
                return true;
            },
            cancel);

    private async Task LetInvitationsGoAsync(FootingDb db, CancellationToken cancel)
    {
        // Zones are at most a day apart: look a day wide in the database, then by each row's own day.
        var soon = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        var waiting = await db.Invitations.Where(invitation => invitation.OpenUntil < soon).OrderBy(invitation => invitation.Id).ToListAsync(cancel);
        foreach (var invitation in waiting)
        {
            var today = Days.Today(invitation.TimeZone, clock);
            if (invitation.OpenUntil.AddDays(DaysInvitationKept) < today) db.Invitations.Remove(invitation);
            if (invitation.Accepted || invitation.Withdrawn || invitation.Over || invitation.OpenUntil >= today) continue;

            // A declined one gets here too, with nothing left to delete: the chain says the same of both, on the same day.
            await db.DeleteRecoveryAsync(invitation.RecoveryId, cancel);
            invitation.RunOut();
            await audit.AddAsync(db, AuditKind.InvitationOver, invitation, cancel);
        }
    }

    private async Task DeleteRecoveriesAsync(FootingDb db, CancellationToken cancel)
    {
        var soon = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        var touched = soon.AddDays(-Recovery.DaysKeptUntouched);
        var closed = soon.AddDays(-Recovery.DaysKeptAfterClosing);
        var old = await db.Recoveries.AsNoTracking()
            .Where(recovery => recovery.TouchedOn < touched || recovery.ClosedOn < closed)
            .ToListAsync(cancel);
        foreach (var recovery in old.Where(recovery => recovery.KeptUntil < recovery.Today(clock)))
        {
            await db.DeleteRecoveryAsync(recovery.Id, cancel);
            await audit.AddAsync(db, AuditKind.DeletedByTime, recovery.Id, cancel);
        }
    }
}
