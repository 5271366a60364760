using System.Data;
using Footing.App.Storage.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Footing.App.Storage;

/// <summary>
/// The one way to the database. A unit of writing is one transaction and may run more than once, so it must do nothing
/// but read and change entities. Reads never turn into writes. Whoever loses their last row in a unit loses their data key after it.
/// </summary>
public sealed class Store(Func<FootingDb> open, WriteGate gate, DataKeys keys)
{
    private const int MostAttempts = 20;
    private const int LongestPauseMs = 200;

    public async Task<T> ReadAsync<T>(Func<FootingDb, Task<T>> read, CancellationToken cancel = default)
    {
        await using var db = open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>Several reads that see the database as it was at one moment.</summary>
    public Task<T> SnapshotAsync<T>(Func<FootingDb, Task<T>> read, CancellationToken cancel = default) => ReadAsync(
        async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(db.Snapshot, cancel);
            return await read(db);
        },
        cancel);

    public async Task<T> WriteAsync<T>(Func<FootingDb, Task<T>> unit, CancellationToken cancel = default)
    {
        using var pass = await gate.EnterAsync(cancel);

        // SQLite takes its write lock at once. PostgreSQL checks that units could have run one after the other.
        var (outcome, erased) = await UntilItMeetsNoOtherAsync(unit, db => db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel), cancel);

        // The rows are gone for good: a caller that gives up must not keep the keys.
        await keys.DestroyAsync(erased, CancellationToken.None);
        return outcome;
    }

    /// <summary>
    /// A unit that only adds, and whose commit does not wait for the disk: it outlives the program, whatever ends it. A cut of
    /// the power can lose it until <see cref="SyncAsync"/> was called.
    /// </summary>
    public async Task<T> AppendAsync<T>(Func<FootingDb, Task<T>> unit, CancellationToken cancel = default)
    {
        using var pass = await gate.EnterAsync(cancel);
        return (await UntilItMeetsNoOtherAsync(unit, db => db.BeginUnsyncedAsync(cancel), cancel)).Outcome;
    }

    /// <summary>Brings to the disk what was appended.</summary>
    public async Task SyncAsync(CancellationToken cancel = default)
    {
        await using var db = open();
        await db.SyncAsync(cancel);
    }

    /// <summary>
    /// A unit that deletes what people wrote. Afterwards no copy is left in SQLite's write-ahead log either.
    /// </summary>
    public async Task<T> EraseAsync<T>(Func<FootingDb, Task<T>> unit, CancellationToken cancel = default)
    {
        var outcome = await WriteAsync(unit, cancel);
        using var pass = await gate.EnterAsync(cancel);
        await using var db = open();
        await db.WipeTracesAsync(cancel);
        return outcome;
    }

    private async Task<(T Outcome, IReadOnlyCollection<Guid> Erased)> UntilItMeetsNoOtherAsync<T>(
        Func<FootingDb, Task<T>> unit, Func<FootingDb, Task<IDbContextTransaction>> begin, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(unit, begin, cancel);
            }
            catch (Exception fault) when (attempt < MostAttempts && Transient.IsWorthAnotherRun(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(5 << attempt, LongestPauseMs)), cancel);
            }
        }
    }

    private async Task<(T Outcome, IReadOnlyCollection<Guid> Erased)> OnceAsync<T>(
        Func<FootingDb, Task<T>> unit, Func<FootingDb, Task<IDbContextTransaction>> begin, CancellationToken cancel)
    {
        await using var db = open();
        await using var transaction = await begin(db);
        var outcome = await unit(db);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (outcome, db.Erased);
    }
}
