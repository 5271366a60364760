using System.Collections.Immutable;
using Footing.App.Audit;
using Footing.App.CheckIns;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Storage;
using Footing.Core;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

/// <summary>Reading and answering an invitation: the colleague's side. Whoever has the link may read before agreeing.</summary>
public sealed class Answering(Store store, AuditChain audit, Access access, Audience audience, Shelf shelf, TimeProvider clock)
{
    /// <summary>Everything that was sent, or null when the link leads nowhere: declined, run out, taken back or answered.</summary>
    public Task<OpenInvitation?> OpenAsync(string token, CancellationToken cancel = default) =>
        store.ReadAsync(
            async db =>
            {
                var (invitation, recovery) = await FindAsync(db, token, RecoveryAction.Read, cancel);
                if (invitation is null || recovery is null) return null;
                var names = await Names.OfAsync(db, recovery, cancel);
                var sender = await db.Users.Where(account => account.Id == invitation.SenderId)
                    .Select(account => account.DisplayName).SingleOrDefaultAsync(cancel);
                return new OpenInvitation(
                    new RecoveryView(recovery, Relationship.InvitedColleague, audience, names, recovery.Today(clock)), sender ?? names.Lead,
                    invitation.SentOn, invitation.OpenUntil);
            },
            cancel);

    /// <summary>
    /// Whether this browser may open the link. The first that opens it keeps it, so that whoever else has the link,
    /// the sender above all, cannot learn from it whether it was declined.
    /// </summary>
    /// <param name="token">The secret in the link.</param>
    /// <param name="browser">The secret that this browser keeps.</param>
    /// <param name="reader">Who is signed in there, if anyone.</param>
    /// <param name="keep">Whether the browser keeps the link from now on, if none does yet. If not, only the one that keeps it is let in.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<bool> AdmitAsync(string token, string browser, Guid? reader, bool keep, CancellationToken cancel = default)
    {
        var hash = InvitationToken.Hash(browser);
        var admitted = await store.ReadAsync(db => MayOpenAsync(db), cancel);
        if (!keep || admitted is not { OpenedBy: null }) return admitted?.OpenedBy is not null;
        return await store.WriteAsync(
            async db =>
            {
                var invitation = await MayOpenAsync(db);
                if (invitation is { OpenedBy: null }) invitation.HoldFor(hash);
                return invitation is not null;
            },
            cancel);

        async Task<Invitation?> MayOpenAsync(FootingDb db)
        {
            var (invitation, recovery) = await FindAsync(db, token, RecoveryAction.Read, cancel);
            if (invitation is null || recovery is null) return null;
            if (reader is not null && (reader == invitation.SenderId || reader == recovery.LeadId)) return null;
            return invitation.OpenedBy is null || invitation.OpenedBy == hash ? invitation : null;
        }
    }

    /// <summary>Links the colleague's account, with everything they bring along.</summary>
    public Task<AcceptOutcome> AcceptAsync(string token, Guid colleague, Acceptance acceptance, CancellationToken cancel = default) =>
        store.WriteAsync(db => AcceptInAsync(db, token, colleague, acceptance, cancel), cancel);

    /// <summary>The same inside a unit of writing that does more.</summary>
    internal async Task<AcceptOutcome> AcceptInAsync(
        FootingDb db, string token, Guid colleague, Acceptance acceptance, CancellationToken cancel)
    {
        var (invitation, recovery) = await FindAsync(db, token, RecoveryAction.Accept, cancel);
        if (invitation is null || recovery is null) return new AcceptOutcome.NotFound();
        if (colleague == recovery.LeadId || colleague == invitation.SenderId) return new AcceptOutcome.OwnInvitation();
        var faults = acceptance.Check(recovery, shelf.Get(recovery.Playbook.Id));
        if (faults.Length > 0) return new AcceptOutcome.Refused(faults);

        var today = recovery.Today(clock);
        recovery.Accept(colleague, today);
        foreach (var id in acceptance.Dropped) recovery.Move(id)!.Drop(reason: null, colleague);
        foreach (var id in acceptance.Added) TakeUp(recovery, id, colleague, today);
        if (acceptance.Account is not null) recovery.WriteAccount(acceptance.Account, today);
        var now = clock.GetUtcNow();
        if (acceptance.Before.Count > 0) recovery.RateBefore(acceptance.Before, acceptance.BeforeShown, now, today);
        if (acceptance.Now.Count > 0) recovery.Fill(recovery.ColleagueFormOf(today), acceptance.ToForm(today, once: invitation.Id), now, today);
        foreach (var (question, answer) in acceptance.Answers) recovery.Answer(question, Voice.Employee, answer, today);
        recovery.Release(acceptance.Answers.Keys.Where(acceptance.Released.Contains).Select(OwnItem.Answer), now, today);
        invitation.Accept();
        await audit.AddAsync(db, AuditKind.Agreed, recovery.Id, cancel);
        return new AcceptOutcome.Agreed(recovery.Id);
    }

    /// <summary>Deletes everything that was sent, at once.</summary>
    /// <returns>False when there is nothing left.</returns>
    public Task<bool> DeclineAsync(string token, CancellationToken cancel = default) =>
        store.EraseAsync(
            async db =>
            {
                var (invitation, recovery) = await FindAsync(db, token, RecoveryAction.Decline, cancel);
                if (invitation is null || recovery is null) return false;
                await db.DeleteRecoveryAsync(recovery.Id, cancel);
                db.Entry(recovery).State = EntityState.Detached;
                invitation.LetGo();
                return true;
            },
            cancel);

    private async Task<(Invitation? Invitation, Recovery? Recovery)> FindAsync(
        FootingDb db, string token, RecoveryAction action, CancellationToken cancel)
    {
        if (!access.DecideByLink(action).Allowed) return (null, null);
        var hash = InvitationToken.Hash(token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(known => known.TokenHash == hash, cancel);
        if (invitation?.RecoveryId is not { } id || !invitation.IsOpenOn(Days.Today(invitation.TimeZone, clock))) return (null, null);
        return (invitation, await db.FindWholeAsync(id, cancel));
    }

    private static void TakeUp(Recovery recovery, string id, Guid by, DateOnly today)
    {
        if (recovery.Move(id) is { } left) left.TakeUp(left.From, left.By, reason: null, by, agreed: true);
        else recovery.AddMove(new ChosenMove(id, MovePart.Fit, From: null, By: null), by, today);
    }
}

/// <summary>An invitation as the colleague reads it before agreeing.</summary>
/// <param name="Recovery">Everything that was sent.</param>
/// <param name="SenderName">Who wrote it. The lead in it is another when someone else is to hold it.</param>
/// <param name="SentOn">Day it was sent.</param>
/// <param name="OpenUntil">Last day on which it can be answered.</param>
public sealed record OpenInvitation(RecoveryView Recovery, string SenderName, DateOnly SentOn, DateOnly OpenUntil);

/// <summary>What a colleague brings along when agreeing. All of it is optional.</summary>
public sealed record Acceptance
{
    /// <summary>Ids of planned moves the colleague does not want.</summary>
    public ImmutableSortedSet<string> Dropped { get; init; } = [];

    /// <summary>Ids of moves the colleague wants as well.</summary>
    public ImmutableSortedSet<string> Added { get; init; } = [];

    /// <summary>Their own account of what happened, shared with the lead.</summary>
    public PersonalText? Account { get; init; }

    /// <summary>Self-ratings for before it happened, 0 to 10 by id.</summary>
    public ImmutableSortedDictionary<string, int> Before { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Ids of those of them that the lead may see.</summary>
    public ImmutableSortedSet<string> BeforeShown { get; init; } = [];

    /// <summary>Self-ratings for now, 0 to 10 by id.</summary>
    public ImmutableSortedDictionary<string, int> Now { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Ids of those of them that the lead may see.</summary>
    public ImmutableSortedSet<string> NowShown { get; init; } = [];

    /// <summary>Answers to the colleague's own questions, by id.</summary>
    public ImmutableSortedDictionary<string, Answer> Answers { get; init; } = ImmutableSortedDictionary<string, Answer>.Empty;

    /// <summary>Ids of the answered questions that the lead may see.</summary>
    public ImmutableSortedSet<string> Released { get; init; } = [];

    internal ColleagueFormInput ToForm(DateOnly day, Guid once) =>
        new(day, Now, ImmutableSortedDictionary<string, int>.Empty, UsefulAndSafe: null, NextStep: null,
            [.. NowShown.Select(rating => OwnItem.Rating(day, rating).Name)], once);

    internal ImmutableArray<InputFault> Check(Recovery recovery, Playbook playbook)
    {
        var faults = new Faults();
        var planned = recovery.Moves.Select(move => move.Move).ToHashSet(StringComparer.Ordinal);
        foreach (var id in Dropped) faults.Known(id, planned, "move", $"dropped.{id}");
        foreach (var id in Added) faults.Known(id, playbook.MoveIds(), "move", $"added.{id}");
        faults.Text(Account, Limits.Account, "account");
        faults.Ratings(Before, Limits.HighestRating, playbook.SelfRatingIds(), "self-rating", "before");
        faults.Ratings(Now, Limits.HighestRating, playbook.SelfRatingIds(), "self-rating", "now");
        var questions = playbook.QuestionsFor(Voice.Employee);
        foreach (var id in Answers.Keys) faults.Known(id, questions, "question", $"answers.{id}");
        return faults.All;
    }
}

/// <summary>How agreeing ended.</summary>
public abstract record AcceptOutcome
{
    private AcceptOutcome() { }

    public sealed record Agreed(RecoveryId Recovery) : AcceptOutcome;

    /// <summary>The link leads nowhere: declined, run out, taken back or answered.</summary>
    public sealed record NotFound : AcceptOutcome;

    /// <summary>Whoever sent it or will hold it cannot also be the colleague.</summary>
    public sealed record OwnInvitation : AcceptOutcome;

    /// <summary>Nothing was saved, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<InputFault> Faults) : AcceptOutcome;
}
