using System.Collections.Immutable;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Alone;

/// <summary>Reading one's own work alone. Nobody else can, so nothing is written to a log.</summary>
public sealed class AloneReading(Store store, Access access, Audience audience, TimeProvider clock)
{
    /// <summary>Null when there is none of this id that is this account's.</summary>
    /// <param name="needed">What the page lets its owner do.</param>
    public Task<AloneView?> ReadAsync(AloneWorkId id, Guid account, RecoveryAction needed, CancellationToken cancel = default) =>
        store.ReadAsync(
            async db =>
            {
                var work = await db.AloneWorks.SingleOrDefaultAsync(known => known.Id == id && known.OwnerId == account, cancel);
                var allowed = (await access.DecideAsync(db, work?.RelationshipOf(account) ?? Relationship.Stranger, account, needed, cancel)).Allowed;
                if (work is null || !allowed || !audience.Sees(Relationship.Owner, Content.AloneWork)) return null;
                var today = work.Today(clock);
                return new AloneView(audience.Sees(Relationship.Owner, Content.AloneAnswers) ? work : work.WithoutAnswers(), today, await SentAsync(db, id, today, cancel));
            },
            cancel);

    /// <summary>The person's own, the latest first.</summary>
    public Task<ImmutableArray<AloneLine>> OfAsync(Guid account, CancellationToken cancel = default) =>
        store.ReadAsync<ImmutableArray<AloneLine>>(
            async db =>
            {
                if (!(await access.DecideAsync(db, Relationship.Owner, account, RecoveryAction.ReadAlone, cancel)).Allowed) return [];
                var works = await db.AloneWorks.Where(work => work.OwnerId == account).ToListAsync(cancel);
                return [.. works.OrderByDescending(work => work.SetbackDay).Select(work => new AloneLine(work.Id, work.SetbackDay, work.KeptUntil))];
            },
            cancel);

    private static async Task<ImmutableArray<SentToLead>> SentAsync(FootingDb db, AloneWorkId id, DateOnly today, CancellationToken cancel)
    {
        var sent = await (
            from invitation in db.LeadInvitations
            join lead in db.Users on invitation.LeadId equals lead.Id
            where invitation.WorkId == id && !invitation.Withdrawn
            select new { invitation, lead.DisplayName }).ToListAsync(cancel);
        return
        [
            .. sent.OrderByDescending(row => row.invitation.Id).Select(row => new SentToLead(
                row.invitation.Id, row.DisplayName, row.invitation.SentOn, row.invitation.OpenUntil,
                row.invitation.StateOn(today), row.invitation.RecoveryId)),
        ];
    }
}

/// <summary>One's own work alone in a list: a day, and nothing of what happened.</summary>
public sealed record AloneLine(AloneWorkId Id, DateOnly SetbackDay, DateOnly KeptUntil);

/// <summary>An invitation to a lead as its sender sees it: the same for an unanswered one and for a no.</summary>
/// <param name="Id">Names it.</param>
/// <param name="LeadName">Whom it was sent to.</param>
/// <param name="SentOn">Day it was sent.</param>
/// <param name="OpenUntil">Last day on which it can be answered.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Recovery">The recovery that came of it, if it is still there.</param>
public sealed record SentToLead(Guid Id, string LeadName, DateOnly SentOn, DateOnly OpenUntil, SentState State, RecoveryId? Recovery);

/// <summary>Where an invitation to a lead stands, for its sender.</summary>
public enum SentState
{
    Open,
    NotTakenUp,
    Agreed,
}
