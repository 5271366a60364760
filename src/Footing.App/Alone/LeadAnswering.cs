using System.Collections.Immutable;
using Footing.App.Audit;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Alone;

/// <summary>
/// Answering a colleague's invitation: the lead's side. The lead says first what their own part was, then reads what was picked,
/// then says yes or no.
/// </summary>
public sealed class LeadAnswering(Store store, Access access, Audience audience, AuditChain audit, Shelf shelf, TimeProvider clock)
{
    /// <summary>Invitations that wait for this lead, without content.</summary>
    public Task<ImmutableArray<LeadInvitationLine>> WaitingForAsync(Guid lead, CancellationToken cancel = default) =>
        store.ReadAsync<ImmutableArray<LeadInvitationLine>>(
            async db =>
            {
                if (!await MayAnswerAsync(db, lead, cancel)) return [];
                var waiting = await (
                    from invitation in db.LeadInvitations
                    join owner in db.Users on invitation.OwnerId equals owner.Id
                    where invitation.LeadId == lead && invitation.SharedId != null && owner.DisabledAt == null
                    orderby invitation.SentOn
                    select new { invitation, owner.DisplayName }).ToListAsync(cancel);
                return
                [
                    .. waiting.Where(row => row.invitation.IsOpenOn(Today(row.invitation)))
                        .Select(row => new LeadInvitationLine(row.invitation.Id, row.DisplayName, row.invitation.OpenUntil)),
                ];
            },
            cancel);

    /// <summary>The invitation as its lead may read it, or null: answered, run out, taken back, or somebody else's.</summary>
    public Task<LeadInvitationView?> OpenAsync(Guid id, Guid lead, CancellationToken cancel = default) =>
        store.ReadAsync(
            async db =>
            {
                if (await FindAsync(db, id, lead, cancel) is not var (invitation, shared)) return null;
                var name = await db.Users.Where(account => account.Id == invitation.OwnerId).Select(account => account.DisplayName).SingleAsync(cancel);
                return new LeadInvitationView(
                    id, name, invitation.SentOn, invitation.OpenUntil, Today(invitation),
                    shared.LeadPart, shared.LeadPart is null ? null : shared.Picked.ForTheLead(audience));
            },
            cancel);

    /// <summary>"Was I part of it?" Facts left out are not known.</summary>
    public Task<ChangeOutcome> AnswerPartAsync(
        Guid id, Guid lead, ImmutableSortedDictionary<string, bool> part, CancellationToken cancel = default) =>
        store.WriteAsync<ChangeOutcome>(
            async db =>
            {
                if (await FindAsync(db, id, lead, cancel) is not var (_, shared)) return new ChangeOutcome.NotFound();
                var faults = new Faults();
                foreach (var fact in part.Keys) faults.Known(fact, shelf.Default.FactsOfPart(), "fact", $"part.{fact}");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                shared.AnswerPart(part);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>Begins a recovery with what was picked. What travelled with the invitation is erased with it.</summary>
    public Task<LeadAnswerOutcome> AcceptAsync(Guid id, Guid lead, CancellationToken cancel = default) =>
        store.EraseAsync<LeadAnswerOutcome>(
            async db =>
            {
                if (await FindAsync(db, id, lead, cancel) is not var (invitation, shared)) return new LeadAnswerOutcome.NotFound();
                if (shared.LeadPart is null) return new LeadAnswerOutcome.PartComesFirst();
                var work = await db.AloneWorks.SingleAsync(known => known.Id == invitation.WorkId, cancel);
                var recovery = Recovery.BeginWith(shared, invitation, shelf.Get(work.Playbook.Id), Today(invitation), clock);
                db.Recoveries.Add(recovery);
                invitation.Accept(recovery.Id);
                db.SharedWithLeads.Remove(shared);
                await audit.AddAsync(db, AuditKind.Agreed, recovery.Id, cancel);
                return new LeadAnswerOutcome.Agreed(recovery.Id);
            },
            cancel);

    /// <summary>Erases what was picked, at once. The colleague reads the same as after silence, and not before the last day.</summary>
    public Task<bool> DeclineAsync(Guid id, Guid lead, CancellationToken cancel = default) =>
        store.EraseAsync(
            async db =>
            {
                if (await FindAsync(db, id, lead, cancel) is not var (invitation, shared)) return false;
                db.SharedWithLeads.Remove(shared);
                invitation.LetGo();
                return true;
            },
            cancel);

    private async Task<(LeadInvitation Invitation, SharedWithLead Shared)?> FindAsync(FootingDb db, Guid id, Guid lead, CancellationToken cancel)
    {
        var invitation = await db.LeadInvitations.SingleOrDefaultAsync(known => known.Id == id && known.LeadId == lead, cancel);
        if (invitation is null || !invitation.IsOpenOn(Today(invitation)) || !await MayAnswerAsync(db, lead, cancel)) return null;
        if (!(await access.DecideAsync(db, Relationship.Owner, invitation.OwnerId, RecoveryAction.InviteLead, cancel)).Allowed) return null;
        return (invitation, await db.SharedWithLeads.SingleAsync(known => known.Id == invitation.SharedId, cancel));
    }

    private async Task<bool> MayAnswerAsync(FootingDb db, Guid lead, CancellationToken cancel) =>
        (await access.DecideAsync(db, Relationship.InvitedLead, lead, RecoveryAction.AnswerLeadInvitation, cancel)).Allowed
        && (await access.DecideAsync(db, Relationship.Stranger, lead, RecoveryAction.Hold, cancel)).Allowed;

    private DateOnly Today(LeadInvitation invitation) => Days.Today(invitation.TimeZone, clock);
}

/// <summary>An invitation that waits for a lead: who asks, and until when.</summary>
public sealed record LeadInvitationLine(Guid Id, string From, DateOnly OpenUntil);

/// <summary>An invitation as its lead reads it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="From">Who asks.</param>
/// <param name="SentOn">Day it was sent.</param>
/// <param name="OpenUntil">Last day on which it can be answered.</param>
/// <param name="Today">The day it is for the colleague.</param>
/// <param name="Part">The lead's answers on their own part; null until given.</param>
/// <param name="Picked">What was picked; null until the lead's own part is answered.</param>
public sealed record LeadInvitationView(
    Guid Id, string From, DateOnly SentOn, DateOnly OpenUntil, DateOnly Today, ImmutableSortedDictionary<string, bool>? Part, Picked? Picked);

/// <summary>How a lead's yes ended.</summary>
public abstract record LeadAnswerOutcome
{
    private LeadAnswerOutcome() { }

    public sealed record Agreed(RecoveryId Recovery) : LeadAnswerOutcome;

    /// <summary>Answered, run out, taken back, or never this lead's.</summary>
    public sealed record NotFound : LeadAnswerOutcome;

    /// <summary>The lead's own part was not answered yet.</summary>
    public sealed record PartComesFirst : LeadAnswerOutcome;
}
