using System.Collections.Immutable;
using Footing.App.Storage;
using Footing.App.Storage.Keys;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Audit;

/// <summary>
/// The signed head that stands outside the database, in <c>keys/audit-head.json</c>. It only ever moves forward, and
/// only over entries that follow on what it named before, so that it never blesses a chain that was tampered with.
/// </summary>
public sealed class AuditCheckpoint(Store store, StorageOptions options, TimeProvider clock)
{
    private const string BeforeRestore = "audit-head-before-restore-";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    internal string File => Path.Combine(options.KeysFolder, "audit-head.json");

    /// <summary>Moves the head to the chain's end.</summary>
    public async Task<CheckpointOutcome> MoveAsync(CancellationToken cancel = default)
    {
        await using var held = await LockAsync(cancel);
        using var key = AuditKey.FindOrMake(options);
        return await MoveAsync(key, Read(), cancel);
    }

    /// <summary>
    /// Signs the end of a chain that has just come back from a copy. Where that chain lacks what the head names, the head is
    /// kept under another name: it is the record of what the restore took out.
    /// </summary>
    internal async Task<CheckpointOutcome> AfterRestoreAsync(CancellationToken cancel)
    {
        await using var held = await LockAsync(cancel);
        using var key = AuditKey.FindOrMake(options);
        var known = Read();
        var moved = await MoveAsync(key, known, cancel);
        if (moved is not CheckpointOutcome.Refused || known is null || !key.HasSigned(known)) return moved;

        // By itself the copy's chain must be whole: a restore is no way to have a tampered one signed.
        var (end, faults) = await FollowAsync(from: null, cancel);
        if (faults.Length > 0) return new CheckpointOutcome.Refused(faults);
        var now = clock.GetUtcNow();
        var aside = Path.Combine(options.KeysFolder, $"{BeforeRestore}{now:yyyyMMdd-HHmmss-fff}.json");
        OwnersFile.Replace(aside, known.ToJson());
        return new CheckpointOutcome.Stands(Sign(key, end), aside);
    }

    /// <summary>The heads that restores have set aside and that can be read, the oldest first.</summary>
    internal IEnumerable<AuditHead> SetAside() => Directory.EnumerateFiles(options.KeysFolder, $"{BeforeRestore}*.json").Order(StringComparer.Ordinal)
        .Select(file => AuditHead.Parse(System.IO.File.ReadAllText(file))).OfType<AuditHead>();

    private Task<FileLock> LockAsync(CancellationToken cancel) =>
        FileLock.TakeAsync(Path.Combine(options.KeysFolder, "audit.lock"), LongestWait, "signing the audit chain", cancel);

    private async Task<CheckpointOutcome> MoveAsync(AuditKey key, AuditHead? known, CancellationToken cancel)
    {
        if (known is null && System.IO.File.Exists(File)) return new CheckpointOutcome.Refused([new(0, $"{File} is no signed head.")]);
        if (known is not null && !key.HasSigned(known)) return new CheckpointOutcome.Refused([new(0, "The signed head beside the database was not signed by this installation's key.")]);

        var (end, faults) = await FollowAsync(known, cancel);
        if (faults.Length > 0) return new CheckpointOutcome.Refused(faults);
        if (known is not null && end.Sequence == known.Sequence) return new CheckpointOutcome.Stands(known);
        return new CheckpointOutcome.Stands(Sign(key, end));
    }

    private AuditHead Sign(AuditKey key, ChainCheck end)
    {
        var head = key.Sign(end.Sequence, end.Hash, clock.GetUtcNow());
        OwnersFile.Replace(File, head.ToJson());
        return head;
    }

    /// <summary>The head as it stands, or null when there is none that can be read.</summary>
    internal AuditHead? Read() => System.IO.File.Exists(File) ? AuditHead.Parse(System.IO.File.ReadAllText(File)) : null;

    private Task<(ChainCheck End, ImmutableArray<AuditFault> Faults)> FollowAsync(AuditHead? from, CancellationToken cancel) => store.ReadAsync(
        async db =>
        {
            var check = new ChainCheck(from?.Sequence ?? 0, from is null ? AuditEntry.BeforeTheFirst : Convert.FromHexString(from.Hash));
            if (check.Sequence > 0)
            {
                var named = await db.AuditEntries.SingleOrDefaultAsync(entry => entry.Sequence == check.Sequence, cancel);
                if (named is null) return (check, [new AuditFault(check.Sequence, $"Entry {check.Sequence}, which the signed head names, is not there.")]);
                if (!named.Hash.AsSpan().SequenceEqual(check.Hash)) return (check, [new AuditFault(check.Sequence, $"Entry {check.Sequence} is not the one that the signed head names.")]);
            }
            await foreach (var (_, faults) in check.FollowAsync(db, cancel))
                if (faults.Count > 0) return (check, [.. faults]);
            return (check, ImmutableArray<AuditFault>.Empty);
        },
        cancel);
}

/// <summary>How moving the signed head ended.</summary>
public abstract record CheckpointOutcome
{
    private CheckpointOutcome() { }

    /// <summary>The head names the chain's end.</summary>
    /// <param name="Head">The head.</param>
    /// <param name="SetAside">Where the head is now that stood there before a restore; null when it did not have to make way.</param>
    public sealed record Stands(AuditHead Head, string? SetAside = null) : CheckpointOutcome;

    /// <summary>The head was left where it was, since the chain does not follow on it.</summary>
    public sealed record Refused(ImmutableArray<AuditFault> Faults) : CheckpointOutcome;
}
