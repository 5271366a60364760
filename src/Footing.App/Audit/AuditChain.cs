using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Audit;

/// <summary>
/// The append-only list of what was done. An entry is added inside the unit of work that does it: both are saved or
/// neither. Two units that add at once meet on the next number, and one of them runs again.
/// </summary>
public sealed class AuditChain(Store store, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim queue = new(1, 1);

    /// <summary>Adds what was done to an account or to the installation.</summary>
    /// <param name="db">The unit's own database.</param>
    /// <param name="kind">What was done; not one that concerns a recovery.</param>
    /// <param name="by">Account that did it; null when nobody was signed in.</param>
    /// <param name="subject">Account it was done to; null for none.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task AddAsync(FootingDb db, AuditKind kind, Guid? by, Guid? subject, CancellationToken cancel = default)
    {
        if (ConcernsRecovery(kind)) throw new ArgumentException($"{kind} names nobody: add it with the recovery or invitation alone.", nameof(kind));
        return AppendAsync(db, kind, by, subject, cancel);
    }

    /// <summary>
    /// Adds what was done with a recovery. By whom is left out, since for most of these that would say
    /// who the colleague is, and for some who of the two it was.
    /// </summary>
    public Task AddAsync(FootingDb db, AuditKind kind, RecoveryId recovery, CancellationToken cancel = default)
    {
        if (!ConcernsRecovery(kind)) throw new ArgumentException($"{kind} does not concern a recovery.", nameof(kind));
        return AppendAsync(db, kind, by: null, recovery.Value, cancel);
    }

    /// <summary>The same for an invitation, which says no more than that there is one.</summary>
    public Task AddAsync(FootingDb db, AuditKind kind, Invitation invitation, CancellationToken cancel = default) =>
        AddAsync(db, kind, new RecoveryId(invitation.Id), cancel);

    /// <summary>Adds an entry as a unit of its own, for what is saved elsewhere, such as a sign-in. One at a time, so that many at once queue instead of meeting.</summary>
    public async Task NoteAsync(AuditKind kind, Guid? by, Guid? subject, CancellationToken cancel = default)
    {
        await queue.WaitAsync(cancel);
        try
        {
            await store.WriteAsync(
                async db =>
                {
                    await AddAsync(db, kind, by, subject, cancel);
                    return true;
                },
                cancel);
        }
        finally
        {
            queue.Release();
        }
    }

    public void Dispose() => queue.Dispose();

    internal static bool ConcernsRecovery(AuditKind kind) => kind is >= AuditKind.InvitationSent and <= AuditKind.DeletedByTime;

    private async Task AppendAsync(FootingDb db, AuditKind kind, Guid? by, Guid? subject, CancellationToken cancel)
    {
        var last = db.AuditEntries.Local.MaxBy(entry => entry.Sequence)
            ?? await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancel);
        db.AuditEntries.Add(new AuditEntry(last, clock.GetUtcNow(), kind, by, subject));
    }
}
