using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Alone;

/// <summary>Deletes work alone that nobody touched, and what invitations to leads carried once they have run out.</summary>
internal static class AloneRetention
{
    public static async Task SweepAsync(FootingDb db, RetentionPeriods periods, TimeProvider clock, CancellationToken cancel)
    {
        // Zones are at most a day apart: look a day wide in the database, then by each row's own day.
        var soon = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        foreach (var invitation in await db.LeadInvitations.Where(invitation => invitation.OpenUntil < soon).ToListAsync(cancel))
        {
            var today = Days.Today(invitation.TimeZone, clock);
            if (invitation.OpenUntil >= today) continue;
            await db.DeleteSharedAsync(invitation.SharedId, cancel);
            if (invitation.SharedId is not null) invitation.LetGo();
            if (invitation.OpenUntil.AddDays(periods.Closed) < today) db.LeadInvitations.Remove(invitation);
        }

        // Nothing is opened: work that cannot be opened any more must not keep the others.
        var touched = soon.AddDays(-periods.Untouched);
        var old = await db.AloneWorks.Where(work => work.TouchedOn < touched)
            .Select(work => new { work.Id, work.TimeZone, Keeping = new Keeping(work.TouchedOn, work.DaysKeptUntouched, null, 0, work.KeptAtLeastUntil) })
            .ToListAsync(cancel);
        foreach (var work in old.Where(work => work.Keeping.Until < Days.Today(work.TimeZone, clock))) await db.DeleteAloneWorkAsync(work.Id, cancel);
    }
}
