using System.Collections.Immutable;
using Footing.App.Alone;
using Footing.App.CheckIns;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>A recovery that a colleague started and a lead agreed to hold.</summary>
public sealed partial class Recovery
{
    /// <summary>Begins with the picked things and nothing else: all of it the colleague's, and all of it released.</summary>
    internal static Recovery BeginWith(SharedWithLead shared, LeadInvitation invitation, Playbook playbook, DateOnly today, TimeProvider clock)
    {
        var picked = shared.Picked;
        var recovery = new Recovery
        {
            Id = RecoveryId.New(clock),
            Playbook = PlaybookStamp.Of(playbook),
            LeadId = invitation.LeadId,
            ColleagueId = invitation.OwnerId,
            Stage = Stage.Agreed,
            SetbackDay = picked.CountedFrom(invitation.SentOn),
            TimeZone = invitation.TimeZone,
            Triggers = picked.Triggers,
            Facts = shared.LeadPart ?? ImmutableSortedDictionary<string, bool>.Empty,
            ColleagueAccount = picked.Account,
            Before = picked.Before,
            SentOn = invitation.SentOn,
            AgreedOn = today,
            TouchedOn = today,
        };
        foreach (var ask in picked.Asks) recovery.AddMove(Chosen(ask, playbook), invitation.OwnerId, today);
        foreach (var attempt in picked.Tries) recovery.AddTry(AsTry(attempt, invitation.OwnerId, clock), today);
        foreach (var (day, ratings) in picked.CheckIns) recovery.ColleagueFormOf(day).Fill(Form(day, ratings, invitation.Id));
        recovery.Release(recovery.OwnItems(), clock.GetUtcNow(), today);
        return recovery;
    }

    private static ChosenMove Chosen(PickedAsk ask, Playbook playbook)
    {
        var frame = playbook.Moves.Any(move => move.Id == ask.Move && move.Kind == MoveKind.Frame);
        return new(ask.Move, frame ? MovePart.Frame : MovePart.Fit, From: null, By: null, Reason: ask.Words);
    }

    private static Try AsTry(PickedTry attempt, Guid by, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new(new(attempt.Day, attempt.What.Value, attempt.Size, attempt.Seen, attempt.Result, Once: Guid.CreateVersion7(now)), attempt.What, by, now);
    }

    private static ColleagueFormInput Form(DateOnly day, ImmutableSortedDictionary<string, int> ratings, Guid once) =>
        new(day, ratings, ImmutableSortedDictionary<string, int>.Empty, UsefulAndSafe: null, NextStep: null, Shown: [], once);
}
