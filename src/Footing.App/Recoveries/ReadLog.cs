using System.Data.Common;
using System.Threading.Channels;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

/// <summary>
/// Writes down who opened what. One writer takes all entries that wait and commits them together, so that many readers
/// at once cost one commit. Whoever asks waits for it: nothing is shown before its entry is stored. It reaches the disk within
/// a second; until then it outlives everything but a cut of the power.
/// </summary>
public class ReadLog : IAsyncDisposable
{
    private const int MostInABatch = 256;
    private const int MostWaiting = 4096;
    private static readonly TimeSpan LongestUnsynced = TimeSpan.FromSeconds(1);

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Store store;
    private readonly TimeProvider clock;
    private readonly PeriodicTimer ticks = new(LongestUnsynced);
    private readonly Task writing;
    private readonly Task syncing;
    private volatile bool unsynced;

    public ReadLog(Store store, TimeProvider clock)
    {
        this.store = store;
        this.clock = clock;
        writing = Task.Run(WriteAllAsync);
        syncing = Task.Run(SyncAllAsync);
    }

    /// <summary>Writes down that someone opened a page.</summary>
    /// <returns>False when the recovery is gone: then nothing was written, and there is nothing to show.</returns>
    /// <exception cref="DbException">It could not be written, so nothing may be shown.</exception>
    public virtual async Task<bool> NoteAsync(RecoveryId recovery, Guid reader, string page, CancellationToken cancel = default)
    {
        var waiting = new Waiting(new ReadEntry(recovery, reader, page, clock.GetUtcNow()));
        await queue.Writer.WriteAsync(waiting, cancel);
        return await waiting.Written.Task.WaitAsync(cancel);
    }

    /// <summary>Takes no more entries and writes those that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
        ticks.Dispose();
        await syncing;
        GC.SuppressFinalize(this);
    }

    private async Task SyncAllAsync()
    {
        while (await ticks.WaitForNextTickAsync()) await SyncAsync();
    }

    private async Task SyncAsync()
    {
        if (!unsynced) return;
        unsynced = false;
        try
        {
            await store.SyncAsync();
        }
        catch (Exception fault) when (fault is DbException or ObjectDisposedException)
        {
            // The entries are stored; the next round brings them to the disk, or the closing of the database.
            unsynced = true;
        }
    }

    private async Task WriteAllAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var batch = new List<Waiting>();
            while (batch.Count < MostInABatch && queue.Reader.TryRead(out var next)) batch.Add(next);
            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<Waiting> batch)
    {
        try
        {
            var stored = await store.AppendAsync(
                async db =>
                {
                    var rows = new int[batch.Count];
                    for (var at = 0; at < rows.Length; at++) rows[at] = await AddAsync(db, batch[at].Entry);
                    return rows;
                });
            unsynced = true;
            foreach (var (waiting, rows) in batch.Zip(stored)) waiting.Written.SetResult(rows == 1);
        }
        catch (Exception fault)
        {
            // Each reader gets the fault; the writer goes on with the next ones.
            foreach (var waiting in batch) waiting.Written.TrySetException(fault);
        }
    }

    /// <summary>Adds an entry if its recovery is still there. Every page waits for this, so it is one order and no tracking of changes.</summary>
    private static Task<int> AddAsync(FootingDb db, ReadEntry entry)
    {
        var (recovery, at) = (entry.RecoveryId.Value, entry.At.UtcDateTime);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO read_entries (id, recovery_id, reader_id, page, at)
            SELECT {entry.Id}, {recovery}, {entry.ReaderId}, {entry.Page}, {at}
            WHERE EXISTS (SELECT 1 FROM recoveries WHERE id = {recovery})
            """);
    }

    private sealed record Waiting(ReadEntry Entry)
    {
        public TaskCompletionSource<bool> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
