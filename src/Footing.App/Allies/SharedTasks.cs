using System.Collections.Immutable;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Allies;

/// <summary>The ally's side: taking a task on, reading it, saying that it is done, leaving. Nothing here tells what it belongs to.</summary>
public sealed class SharedTasks(Store store, Shelf shelf, Access access, Audience audience, NewAccounts accounts, TimeProvider clock)
{
    /// <summary>Whether a link can be used.</summary>
    public Task<bool> IsOpenAsync(string token, CancellationToken cancel = default) =>
        store.ReadAsync(async db => await FindOpenAsync(db, token, cancel) is not null, cancel);

    /// <summary>Takes the task on with an account that there is. The link is used up.</summary>
    public Task<TakeOnOutcome> TakeOnAsync(string token, Guid ally, CancellationToken cancel = default) =>
        store.WriteAsync(db => TakeOnInAsync(db, token, ally, cancel), cancel);

    /// <summary>Makes the account and takes the task on, both or neither. Faults have the paths displayName, email and password.</summary>
    public async Task<TakeOnOutcome> JoinAsync(
        string token, string displayName, string email, string password, string timeZone, CancellationToken cancel = default)
    {
        if (!await IsOpenAsync(token, cancel)) return new TakeOnOutcome.NotFound();
        var (account, faults) = await accounts.MakeAsync(displayName, email, password, timeZone);
        if (faults.Length > 0) return new TakeOnOutcome.Refused(faults);
        return await store.WriteAsync(
            async db =>
            {
                db.Users.Add(account);
                var outcome = await TakeOnInAsync(db, token, account.Id, cancel);
                if (outcome is not TakeOnOutcome.Taken) db.ChangeTracker.Clear();
                return outcome;
            },
            cancel);
    }

    /// <summary>The task, or null for everyone but its ally.</summary>
    public Task<TaskView?> ReadAsync(Guid id, Guid ally, CancellationToken cancel = default) =>
        store.ReadAsync(
            async db => await FindAsync(db, id, ally, cancel) is { } task ? await ViewAsync(db, task, cancel) : null, cancel);

    /// <summary>Every task this person has taken on.</summary>
    public Task<ImmutableArray<TaskView>> OfAsync(Guid ally, CancellationToken cancel = default) =>
        store.ReadAsync(
            async db =>
            {
                var views = ImmutableArray.CreateBuilder<TaskView>();
                foreach (var task in await db.SharedTasks.Where(task => task.AllyId == ally).OrderBy(task => task.Id).ToListAsync(cancel))
                    views.Add(await ViewAsync(db, task, cancel));
                return views.ToImmutable();
            },
            cancel);

    /// <returns>False when there is no such task for this person.</returns>
    public Task<bool> FinishAsync(Guid id, Guid ally, CancellationToken cancel = default) =>
        ChangeAsync(id, ally, async (db, task) => task.Finish((await RecoveryOfAsync(db, task, cancel)).Today(clock)), cancel);

    /// <summary>From then on the task is nobody's, and this person sees it no more.</summary>
    /// <returns>False when there is no such task for this person.</returns>
    public Task<bool> LeaveAsync(Guid id, Guid ally, CancellationToken cancel = default) =>
        ChangeAsync(
            id, ally,
            (db, task) =>
            {
                db.SharedTasks.Remove(task);
                return Task.CompletedTask;
            },
            cancel);

    private async Task<TakeOnOutcome> TakeOnInAsync(FootingDb db, string token, Guid ally, CancellationToken cancel)
    {
        if (await FindOpenAsync(db, token, cancel) is not { } task) return new TakeOnOutcome.NotFound();
        var recovery = await RecoveryOfAsync(db, task, cancel);
        if (recovery.Stage == Stage.Closed) return new TakeOnOutcome.NotFound();
        if (ally == recovery.LeadId || ally == recovery.ColleagueId) return new TakeOnOutcome.OwnTask();
        task.TakeOn(ally);
        return new TakeOnOutcome.Taken(task.Id, ally);
    }

    private async Task<SharedTask?> FindOpenAsync(FootingDb db, string token, CancellationToken cancel)
    {
        var hash = InvitationToken.Hash(token);
        var task = await db.SharedTasks.SingleOrDefaultAsync(known => known.TokenHash == hash, cancel);
        return task?.IsOpenAt(clock.GetUtcNow()) == true ? task : null;
    }

    private async Task<SharedTask?> FindAsync(FootingDb db, Guid id, Guid ally, CancellationToken cancel)
    {
        var task = await db.SharedTasks.SingleOrDefaultAsync(known => known.Id == id, cancel);
        var toTask = task is not null && task.AllyId == ally ? Relationship.Ally : Relationship.Stranger;
        return (await access.DecideAsync(db, toTask, ally, RecoveryAction.ReadSharedTask, cancel)).Allowed ? task : null;
    }

    private Task<bool> ChangeAsync(Guid id, Guid ally, Func<FootingDb, SharedTask, Task> change, CancellationToken cancel) =>
        store.WriteAsync(
            async db =>
            {
                if (await FindAsync(db, id, ally, cancel) is not { } task) return false;
                await change(db, task);
                return true;
            },
            cancel);

    private async Task<TaskView> ViewAsync(FootingDb db, SharedTask task, CancellationToken cancel)
    {
        var recovery = await RecoveryOfAsync(db, task, cancel);
        var known = shelf.Get(recovery.Playbook.Id).Moves.FirstOrDefault(move => move.Id == task.Move);
        var planned = recovery.Moves.SingleOrDefault(move => move.Move == task.Move);
        var work = audience.Sees(Relationship.Ally, Content.SharedTask) ? planned?.Work : null;
        return new TaskView(
            task.Id,
            [
                .. (known?.Work ?? []).Where(field => field.Shared && work?.ContainsKey(field.Id) == true)
                    .Select(field => new TaskLine(field.Label, field.Kind, work![field.Id].Value)),
            ],
            recovery.Stage == Stage.Paused, recovery.Stage == Stage.Closed || planned is null or { Status: MoveStatus.Dropped }, task.DoneOn);
    }

    private static Task<Recovery> RecoveryOfAsync(FootingDb db, SharedTask task, CancellationToken cancel) =>
        db.Recoveries.Include(recovery => recovery.Moves).AsNoTracking().SingleAsync(recovery => recovery.Id == task.RecoveryId, cancel);
}

/// <summary>A shared task as its ally sees it: the fields that the playbook lets be shared, and nothing else.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Lines">What was filled in.</param>
/// <param name="Paused">It rests for now.</param>
/// <param name="Ended">It is over.</param>
/// <param name="DoneOn">Day on which the ally said that it is done.</param>
public sealed record TaskView(Guid Id, ImmutableArray<TaskLine> Lines, bool Paused, bool Ended, DateOnly? DoneOn);

/// <summary>One field of a shared task.</summary>
public sealed record TaskLine(string Label, string Kind, string Text);

/// <summary>How taking a task on ended.</summary>
public abstract record TakeOnOutcome
{
    private TakeOnOutcome() { }

    public sealed record Taken(Guid Task, Guid Ally) : TakeOnOutcome;

    /// <summary>The link leads nowhere: used, run out or taken back.</summary>
    public sealed record NotFound : TakeOnOutcome;

    /// <summary>Either of the two whose task it is cannot be the ally too.</summary>
    public sealed record OwnTask : TakeOnOutcome;

    /// <summary>Nothing was saved, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<InputFault> Faults) : TakeOnOutcome;
}
