using System.Collections.Immutable;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Allies;

/// <summary>The two people of a recovery share one task with an ally, by a link. What a lead asks for waits for the colleague's yes.</summary>
public sealed class SharingTasks(RecoveryChanges changes, RecoveryReading reading, Store store)
{
    /// <summary>Asks to share a move's task. From the colleague this is the yes as well.</summary>
    public Task<ChangeOutcome> AskAsync(RecoveryId id, Guid by, string move, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.InviteAlly,
            async (change, db) =>
            {
                if (!CanBeShared(change, move)) return new ChangeOutcome.NotFound();
                var asked = await FindAsync(db, id, move, cancel);
                var byColleague = by == change.Recovery.ColleagueId;
                if (asked is null) db.SharedTasks.Add(new SharedTask(id, move, by, byColleague, change.Now));
                else if (byColleague && !asked.Agreed) asked.Agree();
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>Makes the link. Only its hash is stored, and a link made before stops working.</summary>
    /// <param name="token">The secret in the link, from <see cref="InvitationToken.New"/>.</param>
    public Task<ChangeOutcome> OpenAsync(RecoveryId id, Guid by, string move, string token, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.InviteAlly,
            async (change, db) =>
            {
                if (await FindAsync(db, id, move, cancel) is not { Agreed: true, AllyId: null } task || !CanBeShared(change, move))
                    return new ChangeOutcome.NotFound();
                task.OpenWith(InvitationToken.Hash(token), change.Now);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>Ends it: the question, the link, and the ally's sight of the task.</summary>
    public Task<ChangeOutcome> EndAsync(RecoveryId id, Guid by, string move, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.InviteAlly,
            async (_, db) =>
            {
                if (await FindAsync(db, id, move, cancel) is { } task) db.SharedTasks.Remove(task);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>How far sharing a move's task is, for the two people; null when nobody asked for it.</summary>
    public async Task<TaskShared?> OfAsync(RecoveryId id, Guid reader, string move, CancellationToken cancel = default) =>
        (await AllOfAsync(id, reader, cancel)).SingleOrDefault(task => task.Move == move);

    /// <summary>Every task of a recovery that is shared or asked for, for the two people.</summary>
    public async Task<ImmutableArray<TaskShared>> AllOfAsync(RecoveryId id, Guid reader, CancellationToken cancel = default)
    {
        if (await reading.AfterOwnPostAsync(id, reader, RecoveryAction.InviteAlly, cancel) is null) return [];
        var shared = await store.ReadAsync(
            db => (
                from task in db.SharedTasks
                where task.RecoveryId == id
                orderby task.Id
                select new TaskShared(
                    task.Move, task.AskedBy, task.Agreed, task.ExpiresAt,
                    db.Users.Where(account => account.Id == task.AllyId).Select(account => account.DisplayName).SingleOrDefault(), task.DoneOn))
                .ToListAsync(cancel),
            cancel);
        return [.. shared];
    }

    private static Task<SharedTask?> FindAsync(FootingDb db, RecoveryId id, string move, CancellationToken cancel) =>
        db.SharedTasks.SingleOrDefaultAsync(task => task.RecoveryId == id && task.Move == move, cancel);

    /// <summary>A move of a plan under way, agreed to, with something in its form that may be shared. Ending is always possible.</summary>
    private static bool CanBeShared(RecoveryChanges.Change change, string move) =>
        change.Recovery.Stage == Stage.Agreed
        && change.Recovery.Move(move) is { Status: not (MoveStatus.Proposed or MoveStatus.Dropped) }
        && change.Playbook.Moves.Any(known => known.Id == move && known.Work.Any(field => field.Shared));
}

/// <summary>How far sharing a task is.</summary>
/// <param name="Move">Id of the move.</param>
/// <param name="AskedBy">Who asked for it.</param>
/// <param name="Agreed">Whether the colleague said yes.</param>
/// <param name="OpenUntil">When the link stops working; null when there is none.</param>
/// <param name="Ally">Name of whoever took it on; null until then.</param>
/// <param name="DoneOn">Day on which they said that it is done.</param>
public sealed record TaskShared(string Move, Guid AskedBy, bool Agreed, DateTimeOffset? OpenUntil, string? Ally, DateOnly? DoneOn);
