using System.Collections.Immutable;
using Footing.App.People;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

/// <summary>Reading recoveries. Reading one is written to its log before anything is shown.</summary>
public sealed class RecoveryReading(Store store, ReadLog log, Access access, Audience audience, TimeProvider clock)
{
    /// <summary>The recovery as this person may see it, or null when there is none for them.</summary>
    /// <param name="page">A short name of the page, for the log.</param>
    public async Task<RecoveryView?> ReadAsync(RecoveryId id, Guid reader, string page, CancellationToken cancel = default) =>
        await OpenAsync(id, reader, RecoveryAction.Read, _ => page, cancel) is { } opened && await opened.Noted ? opened.View : null;

    /// <summary>The same while its log entry is still on the way, so that a page can be made meanwhile.</summary>
    /// <param name="needed">What the person must be allowed to do at least; whoever may not, has read nothing.</param>
    /// <param name="page">A short name of the page, for the log; null when the recovery holds no such page, and then nothing is read.</param>
    public async Task<OpenedRecovery?> OpenAsync(
        RecoveryId id, Guid reader, RecoveryAction needed, Func<RecoveryView, string?> page, CancellationToken cancel = default)
    {
        var view = await store.SnapshotAsync(db => ViewAsync(db, id, reader, needed, cancel), cancel);
        return view is not null && page(view) is { } name ? new(view, log.NoteAsync(id, reader, name, cancel)) : null;
    }

    /// <summary>The same without a log entry: for a person's own post and the page that answers it with what is stored.</summary>
    public Task<RecoveryView?> AfterOwnPostAsync(
        RecoveryId id, Guid reader, RecoveryAction needed = RecoveryAction.Read, CancellationToken cancel = default) =>
        store.SnapshotAsync(db => ViewAsync(db, id, reader, needed, cancel), cancel);

    /// <summary>Who else opened it, latest first: for the colleague alone, or null.</summary>
    public Task<ImmutableArray<ReadByOther>?> LogAsync(RecoveryId id, Guid reader, CancellationToken cancel = default) =>
        store.ReadAsync<ImmutableArray<ReadByOther>?>(
            async db =>
            {
                if (!(await access.DecideAsync(db, id, reader, RecoveryAction.ReadLog, cancel)).Allowed || !audience.Sees(Relationship.Colleague, Content.ReadLog)) return null;
                var entries = await (
                    from entry in db.ReadEntries
                    join account in db.Users on entry.ReaderId equals account.Id
                    where entry.RecoveryId == id && entry.ReaderId != reader
                    orderby entry.At descending
                    select new ReadByOther(account.DisplayName, entry.Page, entry.At)).ToListAsync(cancel);
                return [.. entries];
            },
            cancel);

    /// <summary>The recoveries this person holds or that are about them, without content.</summary>
    public Task<ImmutableArray<RecoveryLine>> OfAsync(Guid account, CancellationToken cancel = default) =>
        store.ReadAsync<ImmutableArray<RecoveryLine>>(
            async db =>
            {
                var mine = await (
                    from recovery in db.Recoveries
                    join lead in db.Users on recovery.LeadId equals lead.Id
                    join colleague in db.Users on recovery.ColleagueId equals colleague.Id
                    where recovery.LeadId == account || recovery.ColleagueId == account
                    orderby recovery.AgreedOn
                    select new
                    {
                        recovery.Id, recovery.LeadId, recovery.ColleagueId, recovery.Stage, recovery.SetbackDay, recovery.AgreedOn, recovery.ClosedOn,
                        ErasureAsked = recovery.ErasureAskedOn != null, Lead = lead.DisplayName, Colleague = colleague.DisplayName,
                    }).ToListAsync(cancel);
                var allowed = await access.AllowedAsync(
                    db, mine, line => new Parties(line.LeadId, line.ColleagueId, line.Stage, line.ErasureAsked, []), account, RecoveryAction.Read, cancel);
                return
                [
                    .. allowed.Select(found => (Line: found.Recovery, As: found.Eyes.AsReader())).Select(found => new RecoveryLine(
                        found.Line.Id, found.As, found.As == Reader.Colleague ? found.Line.Lead : found.Line.Colleague,
                        found.Line.Stage, found.Line.SetbackDay, found.Line.AgreedOn!.Value, found.Line.ClosedOn)),
                ];
            },
            cancel);

    private async Task<RecoveryView?> ViewAsync(FootingDb db, RecoveryId id, Guid reader, RecoveryAction needed, CancellationToken cancel)
    {
        var who = await access.WhoIsAsync(db, id, reader, cancel);
        if (!access.Decide(who, RecoveryAction.Read).Allowed || !access.Decide(who, needed).Allowed) return null;
        if (await db.Recoveries.Whole().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel) is not { } recovery) return null;
        // The first is what they are to the recovery itself: being somebody on the site gives nobody sight of content.
        return new RecoveryView(recovery, who[0], audience, await Names.OfAsync(db, recovery, cancel), recovery.Today(clock));
    }
}

/// <summary>A recovery that someone opens.</summary>
/// <param name="View">What they may see of it.</param>
/// <param name="Noted">True once the read is written down, and nothing may be shown before; false when the recovery is gone meanwhile, and nothing may be shown at all.</param>
public sealed record OpenedRecovery(RecoveryView View, Task<bool> Noted);

/// <summary>One line of the read log.</summary>
public sealed record ReadByOther(string Name, string Page, DateTimeOffset At);

/// <summary>One of a person's recoveries in a list.</summary>
/// <param name="Id">Names it.</param>
/// <param name="As">What the person is in it.</param>
/// <param name="With">Name of the other.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="SetbackDay">Day of the setback.</param>
/// <param name="AgreedOn">Day the colleague agreed.</param>
/// <param name="ClosedOn">Day it was closed.</param>
public sealed record RecoveryLine(
    RecoveryId Id, Reader As, string With, Stage Stage, DateOnly SetbackDay, DateOnly AgreedOn, DateOnly? ClosedOn);
