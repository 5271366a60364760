using System.Collections.Immutable;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

/// <summary>
/// What waits for one person, over all their recoveries. It names no content, so that looking at it is not a reading
/// of a recovery and needs no entry in its log.
/// </summary>
public sealed class Waiting(Store store, Access access, Audience audience, Shelf shelf, Engines engines, TimeProvider clock)
{
    public Task<ImmutableArray<WaitingLine>> ForAsync(Guid account, CancellationToken cancel = default) =>
        store.ReadAsync<ImmutableArray<WaitingLine>>(
            async db =>
            {
                var recoveries = await db.Recoveries.Whole()
                    .Where(recovery => (recovery.LeadId == account || recovery.ColleagueId == account)
                        && (recovery.Stage == Stage.Agreed || recovery.Stage == Stage.Paused))
                    .OrderBy(recovery => recovery.AgreedOn)
                    .ToListAsync(cancel);
                var lines = ImmutableArray.CreateBuilder<WaitingLine>();
                foreach (var (recovery, eyes) in await access.AllowedAsync(db, recoveries, Parties.Of, account, RecoveryAction.Read, cancel))
                {
                    var view = new RecoveryView(recovery, eyes, audience, await Names.OfAsync(db, recovery, cancel), recovery.Today(clock));
                    lines.AddRange(Of(view));
                    if (view.Reader == Reader.Colleague && view.Stage == Stage.Agreed) lines.AddRange(await TasksToShareAsync(db, view, cancel));
                }
                lines.AddRange(await EndingAsync(db, account, cancel));
                return lines.ToImmutable();
            },
            cancel);

    /// <summary>Tasks of which the lead asks whether someone may help with them.</summary>
    private static async Task<IEnumerable<WaitingLine>> TasksToShareAsync(FootingDb db, RecoveryView view, CancellationToken cancel)
    {
        var asked = await db.SharedTasks.Where(task => task.RecoveryId == view.Id && !task.Agreed).Select(task => task.Move).ToListAsync(cancel);
        return asked.Select(move => new WaitingLine(view.Id, view.LeadName, WaitingFor.Sharing, null, move));
    }

    private IEnumerable<WaitingLine> Of(RecoveryView view)
    {
        var mine = view.Reader == Reader.Colleague;
        var with = mine ? view.LeadName : view.ColleagueName;
        if (mine && view.HandOver is not null)
            yield return new(view.Id, with, WaitingFor.HandOver, null);
        if (mine && view.ResumeAsked)
            yield return new(view.Id, with, WaitingFor.GoingOn, null);
        if (view.Stage != Stage.Agreed)
            yield break;
        if (view.Debrief.IsEmpty && view.CheckIns.IsEmpty)
            yield return new(view.Id, with, WaitingFor.Debrief, null);
        if (view.TalkBy.AddDays(-1) <= view.Today)
            yield return new(view.Id, with, WaitingFor.OneOnOne, view.TalkBy < view.Today ? null : view.TalkBy);
        if (view.Moves.Any(move => move.Status == MoveStatus.Agreed && move.From <= view.Today))
            yield return new(view.Id, with, WaitingFor.Move, null);
        if (SuggestsHelp(view))
            yield return new(view.Id, with, WaitingFor.Help, null);
    }

    /// <summary>What is deleted soon, for the colleague alone: a day that moves with every entry would tell a lead of them.</summary>
    private async Task<IEnumerable<WaitingLine>> EndingAsync(FootingDb db, Guid account, CancellationToken cancel)
    {
        var own = await (
            from recovery in db.Recoveries
            join lead in db.Users on recovery.LeadId equals lead.Id
            where recovery.ColleagueId == account && recovery.ErasureAskedOn == null
            where !db.LegalHolds.Any(hold => hold.AccountId == recovery.LeadId || hold.AccountId == recovery.ColleagueId)
            select new { recovery, lead.DisplayName }).ToListAsync(cancel);
        return (await access.AllowedAsync(db, own, line => Parties.Of(line.recovery), account, RecoveryAction.Read, cancel))
            .Select(found => found.Recovery)
            .Where(line => line.recovery.KeptUntil <= line.recovery.Today(clock).AddDays(RetentionPeriods.DaysOfNotice))
            .Select(line => new WaitingLine(line.recovery.Id, line.DisplayName, WaitingFor.Deletion, line.recovery.KeptUntil));
    }

    private bool SuggestsHelp(RecoveryView view)
    {
        var course = view.ToCourse(shelf.Get(view.Playbook.Id));
        return !engines.Track(view.Playbook.Id).Estimate(course).Suggest.IsEmpty;
    }
}

/// <summary>Something that waits for a person.</summary>
public enum WaitingFor
{
    /// <summary>Another lead is to hold the recovery: the colleague's yes or no.</summary>
    HandOver,

    /// <summary>The lead asks whether a pause is over.</summary>
    GoingOn,

    /// <summary>The lead asks whether someone may help with a task: the colleague's yes or no.</summary>
    Sharing,

    /// <summary>The debrief was not held yet.</summary>
    Debrief,

    /// <summary>The weekly talk.</summary>
    OneOnOne,

    /// <summary>The window of a move has opened.</summary>
    Move,

    /// <summary>Help from outside the two may fit now.</summary>
    Help,

    /// <summary>It is deleted soon: time for a copy.</summary>
    Deletion,
}

/// <summary>One thing that waits.</summary>
/// <param name="Recovery">Where.</param>
/// <param name="With">Name of the other person.</param>
/// <param name="What">What it is.</param>
/// <param name="By">Last day of its window; null when there is none or it has passed.</param>
/// <param name="Move">Id of the move it is about; null when it is about none.</param>
public sealed record WaitingLine(RecoveryId Recovery, string With, WaitingFor What, DateOnly? By, string? Move = null);
