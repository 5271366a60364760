using System.Collections.Immutable;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Alone;

/// <summary>Inviting a lead with picked things, and taking that back: the colleague's side.</summary>
public sealed class LeadInvitations(AloneChanges changes, Store store, Access access, Audience audience, TimeProvider clock)
{
    /// <summary>Exactly what the lead would read; null when the work is not this account's.</summary>
    public Task<Picked?> PreviewAsync(AloneWorkId id, Guid by, Pick pick, CancellationToken cancel = default) =>
        store.ReadAsync(
            async db => await changes.FindAsync(db, id, by, RecoveryAction.InviteLead, cancel) is { } found
                ? Picked.From(found.Work, pick, found.Playbook).ForTheLead(audience)
                : null,
            cancel);

    /// <param name="once">Hidden id of the form; the same post again sends nothing.</param>
    public Task<LeadInvitationOutcome> SendAsync(
        AloneWorkId id, Guid by, Guid lead, Pick pick, Guid once, CancellationToken cancel = default) =>
        store.WriteAsync<LeadInvitationOutcome>(
            async db =>
            {
                if (await changes.FindAsync(db, id, by, RecoveryAction.InviteLead, cancel) is not { } found) return new LeadInvitationOutcome.NotFound();
                var sent = await db.LeadInvitations.Where(known => known.WorkId == id && !known.Accepted).ToListAsync(cancel);
                if (sent.Exists(known => known.Once == once)) return new LeadInvitationOutcome.Sent();
                if (sent.Exists(known => !known.Withdrawn && known.StateOn(found.Today) == SentState.Open))
                    return Refused("already-open", "An invitation is open. Take it back before you send another.", "lead");
                if (lead == by || !(await access.DecideAsync(db, Relationship.Stranger, lead, RecoveryAction.Hold, cancel)).Allowed)
                    return Refused("not-a-lead", "This person cannot hold a recovery.", "lead");

                var picked = Picked.From(found.Work, pick, found.Playbook);
                var shared = new SharedWithLead(picked, clock);
                db.SharedWithLeads.Add(shared);
                var periods = await RetentionRules.OfAsync(db, cancel);
                db.LeadInvitations.Add(new LeadInvitation(found.Work, lead, shared, periods, once, found.Today, clock));
                found.Work.Share(picked, found.Today);
                return new LeadInvitationOutcome.Sent();
            },
            cancel);

    /// <summary>Takes an invitation back and erases what it carried. Looks the same whether it was open or answered with no.</summary>
    public Task<ChangeOutcome> WithdrawAsync(AloneWorkId id, Guid by, Guid invitationId, CancellationToken cancel = default) =>
        store.EraseAsync<ChangeOutcome>(
            async db =>
            {
                if (await changes.FindAsync(db, id, by, RecoveryAction.InviteLead, cancel) is null) return new ChangeOutcome.NotFound();
                var invitation = await db.LeadInvitations.SingleOrDefaultAsync(known => known.Id == invitationId && known.WorkId == id, cancel);
                if (invitation is null or { Accepted: true }) return new ChangeOutcome.NotFound();
                await db.DeleteSharedAsync(invitation.SharedId, cancel);
                invitation.Withdraw();
                return ChangeOutcome.Saved;
            },
            cancel);

    private static LeadInvitationOutcome.Refused Refused(string code, string message, string path) => new([new InputFault(code, message, path)]);
}

/// <summary>How inviting a lead ended.</summary>
public abstract record LeadInvitationOutcome
{
    private LeadInvitationOutcome() { }

    /// <summary>Sent, now or before by the same post.</summary>
    public sealed record Sent : LeadInvitationOutcome;

    /// <summary>There is no such work for this person.</summary>
    public sealed record NotFound : LeadInvitationOutcome;

    /// <summary>Nothing was sent, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<InputFault> Faults) : LeadInvitationOutcome;
}
