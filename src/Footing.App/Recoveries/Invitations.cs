using System.Collections.Immutable;
using Footing.App.Audit;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Storage;
using Footing.Core;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

/// <summary>Sending an invitation and taking it back: the sender's side.</summary>
public sealed class Invitations(Store store, AuditChain audit, Access access, Shelf shelf, TimeProvider clock)
{
    /// <summary>Stores what was prepared and opens the invitation. This is the first moment at which anything is stored.</summary>
    public async Task<SendOutcome> SendAsync(Preparation preparation, Guid sender, CancellationToken cancel = default)
    {
        if (shelf.Find(preparation.Playbook) is not { } playbook)
            return new SendOutcome.Refused([new InputFault("unknown-playbook", "This playbook is not installed.", "playbook")]);
        var faults = PreparationCheck.Of(preparation, playbook, clock);
        if (faults.Length > 0) return new SendOutcome.Refused(faults);

        return await store.WriteAsync<SendOutcome>(
            async db =>
            {
                if (await db.Invitations.SingleOrDefaultAsync(known => known.Id == preparation.Id, cancel) is { } sent)
                    return new SendOutcome.Sent(sent.Id, sent.SentOn, sent.OpenUntil);
                var holder = preparation.HolderId ?? sender;
                if (!(await access.DecideAsync(db, Relationship.Stranger, holder, RecoveryAction.Hold, cancel)).Allowed)
                    return new SendOutcome.Refused([new InputFault("not-a-lead", "This person cannot hold a recovery.", "holderId")]);

                var today = Days.Today(preparation.TimeZone, clock);
                var periods = await RetentionRules.OfAsync(db, cancel);
                var recovery = Recovery.Send(preparation, playbook, sender, today, clock);
                recovery.KeepFor(periods);
                var invitation = new Invitation(
                    preparation.Id, sender, recovery.Id, InvitationToken.Hash(preparation.Token), today, periods.Invitation, preparation.TimeZone);
                db.Recoveries.Add(recovery);
                db.Invitations.Add(invitation);
                await audit.AddAsync(db, AuditKind.InvitationSent, invitation, cancel);
                return new SendOutcome.Sent(invitation.Id, invitation.SentOn, invitation.OpenUntil);
            },
            cancel);
    }

    /// <summary>What the sender may know of invitations that were not accepted: days, and whether the time is over.</summary>
    public Task<ImmutableArray<SentInvitation>> SentByAsync(Guid sender, CancellationToken cancel = default) =>
        store.ReadAsync(
            async db =>
            {
                var sent = await db.Invitations
                    .Where(invitation => invitation.SenderId == sender && !invitation.Accepted && !invitation.Withdrawn)
                    .OrderBy(invitation => invitation.SentOn).ThenBy(invitation => invitation.Id)
                    .ToListAsync(cancel);
                return sent.Select(invitation => new SentInvitation(
                    invitation.Id, invitation.SentOn, invitation.OpenUntil,
                    NotTakenUp: Days.Today(invitation.TimeZone, clock) > invitation.OpenUntil)).ToImmutableArray();
            },
            cancel);

    /// <summary>Takes an invitation back and deletes everything that was sent. Looks the same whether it was open or declined.</summary>
    public Task<WithdrawOutcome> WithdrawAsync(Guid invitationId, Guid sender, CancellationToken cancel = default) =>
        store.EraseAsync(
            async db =>
            {
                var invitation = await db.Invitations.SingleOrDefaultAsync(sent => sent.Id == invitationId && sent.SenderId == sender, cancel);
                if (invitation is null) return WithdrawOutcome.NotFound;
                if (invitation.Accepted) return WithdrawOutcome.AlreadyAgreed;
                await db.DeleteRecoveryAsync(invitation.RecoveryId, cancel);
                if (!invitation.Withdrawn) await audit.AddAsync(db, AuditKind.InvitationWithdrawn, invitation, cancel);
                invitation.Withdraw();
                return WithdrawOutcome.Withdrawn;
            },
            cancel);
}

/// <summary>An invitation as its sender sees it: no name, no content, the same for open and declined.</summary>
public sealed record SentInvitation(Guid Id, DateOnly SentOn, DateOnly OpenUntil, bool NotTakenUp);

/// <summary>How sending ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>Sent, now or before by the same preparation. The link carries the preparation's token.</summary>
    public sealed record Sent(Guid InvitationId, DateOnly SentOn, DateOnly OpenUntil) : SendOutcome;

    /// <summary>Nothing was stored, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<InputFault> Faults) : SendOutcome;
}

/// <summary>How taking an invitation back ended.</summary>
public enum WithdrawOutcome
{
    Withdrawn,
    NotFound,

    /// <summary>The colleague agreed in the meantime.</summary>
    AlreadyAgreed,
}
