using Footing.App.Alone;
using Footing.App.Audit;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

/// <summary>Deletes what has had its time. Nothing it does depends on how often it runs.</summary>
public sealed class Retention(Store store, AuditChain audit, TimeProvider clock)
{
    public async Task SweepAsync(CancellationToken cancel = default) =>
        await store.EraseAsync(
            async db =>
            {
                var periods = await RetentionRules.OfAsync(db, cancel);
                await LetInvitationsGoAsync(db, periods, cancel);
                await DeleteRecoveriesAsync(db, periods, cancel);
                await AloneRetention.SweepAsync(db, periods, clock, cancel);
                var now = clock.GetUtcNow();
                await db.AccountInvitations.Where(link => link.ExpiresAt < now).ExecuteDeleteAsync(cancel);
                return true;
            },
            cancel);

    /// <summary>What was not accepted is never held. Its row, which holds days only, stays as long as a closed recovery would.</summary>
    private async Task LetInvitationsGoAsync(FootingDb db, RetentionPeriods periods, CancellationToken cancel)
    {
        // Zones are at most a day apart: look a day wide in the database, then by each row's own day.
        var soon = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        var waiting = await db.Invitations.Where(invitation => invitation.OpenUntil < soon).OrderBy(invitation => invitation.Id).ToListAsync(cancel);
        foreach (var invitation in waiting)
        {
            var today = Days.Today(invitation.TimeZone, clock);
            if (invitation.OpenUntil.AddDays(periods.Closed) < today) db.Invitations.Remove(invitation);
            if (invitation.Accepted || invitation.Withdrawn || invitation.Over || invitation.OpenUntil >= today) continue;

            // A declined one gets here too, with nothing left to delete: the chain says the same of both, on the same day.
            await db.DeleteRecoveryAsync(invitation.RecoveryId, cancel);
            invitation.RunOut();
            await audit.AddAsync(db, AuditKind.InvitationOver, invitation, cancel);
        }
    }

    private async Task DeleteRecoveriesAsync(FootingDb db, RetentionPeriods periods, CancellationToken cancel)
    {
        var soon = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);

        // Periods only ever get shorter, so that nothing is due earlier than the present ones say.
        var touched = soon.AddDays(-periods.Untouched);
        var closed = soon.AddDays(-Math.Min(periods.Closed, periods.Untouched));
        var held = await db.LegalHolds.Select(hold => hold.AccountId).ToListAsync(cancel);

        // Nothing is opened: one that cannot be opened any more must not keep the others.
        var old = await db.Recoveries
            .Where(recovery => recovery.TouchedOn < touched || recovery.ClosedOn < closed || recovery.ErasureAskedOn != null)
            .Select(recovery => new Old(
                recovery.Id, recovery.Stage, recovery.LeadId, recovery.ColleagueId, recovery.ErasureAskedOn != null, recovery.TimeZone,
                new Keeping(recovery.TouchedOn, recovery.DaysKeptUntouched, recovery.ClosedOn, recovery.DaysKeptClosed, recovery.KeptAtLeastUntil)))
            .ToListAsync(cancel);
        foreach (var recovery in old.Where(recovery => !recovery.IsHeld(held) && (recovery.ErasureAsked || recovery.Keeping.Until < Days.Today(recovery.TimeZone, clock))))
        {
            await db.DeleteRecoveryAsync(recovery.Id, cancel);
            await audit.AddAsync(db, recovery.ErasureAsked ? AuditKind.Erased : AuditKind.DeletedByTime, recovery.Id, cancel);
        }
    }

    /// <summary>What of a recovery says whether it is deleted.</summary>
    private sealed record Old(RecoveryId Id, Stage Stage, Guid LeadId, Guid? ColleagueId, bool ErasureAsked, string TimeZone, Keeping Keeping)
    {
        public bool IsHeld(List<Guid> held) => Stage != Stage.Invited && (held.Contains(LeadId) || (ColleagueId is { } colleague && held.Contains(colleague)));
    }
}
