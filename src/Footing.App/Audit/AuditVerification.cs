using System.Collections.Immutable;
using System.Globalization;
using Footing.App.Storage;

namespace Footing.App.Audit;

/// <summary>
/// Computes the whole chain again, one entry at a time, and compares it with the signed head beside the database and
/// with one that was kept elsewhere.
/// </summary>
public sealed class AuditVerification(Store store, AuditCheckpoint checkpoint, StorageOptions options)
{
    /// <summary>After a tampering everything that follows may be wrong; more than these help nobody.</summary>
    private const int MostFaults = 20;

    private const string Beside = "the signed head beside the database";
    private const string Given = "the head you gave";

    /// <param name="kept">A head exported earlier; null to rely on the one beside the database.</param>
    /// <param name="seen">Told now and then how many entries have been read.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<AuditReport> RunAsync(AuditHead? kept, Action<long>? seen = null, CancellationToken cancel = default)
    {
        // Heads are read before the chain: entries that are added meanwhile come after them.
        var faults = new List<AuditFault>();
        var heads = Heads(kept, faults);
        var check = new ChainCheck(0, AuditEntry.BeforeTheFirst);
        var restores = new List<string>();
        var count = await store.ReadAsync(db => FollowAsync(db, check, heads, faults, restores, seen, cancel), cancel);
        if (faults.Count < MostFaults)
        {
            foreach (var (name, head) in heads.Where(head => head.Value.Sequence > check.Sequence))
                faults.Add(new(check.Sequence, CutOff(name, head, check.Sequence)));
        }
        if (count > 0 && !heads.ContainsKey(Beside) && !File.Exists(checkpoint.File))
            faults.Add(new(0, "There is no signed head beside the database, so that entries cut off at the end would not show. The server writes one while it runs."));
        return new(count, [.. faults.Take(MostFaults)], [.. restores, .. SetAside()]);
    }

    /// <summary>What restores took out of the chain, as far as it was signed.</summary>
    private IEnumerable<string> SetAside()
    {
        using var key = AuditKey.Find(options);
        foreach (var head in checkpoint.SetAside().Where(head => key?.HasSigned(head) == true))
            yield return string.Create(CultureInfo.InvariantCulture, $"A head that was set aside by a restore names entry {head.Sequence} of the chain before it, signed on {head.At:yyyy-MM-dd HH:mm} UTC.");
    }

    private Dictionary<string, AuditHead> Heads(AuditHead? kept, List<AuditFault> faults)
    {
        using var key = AuditKey.Find(options);
        var heads = new Dictionary<string, AuditHead>(StringComparer.Ordinal);
        if (File.Exists(checkpoint.File)) Check(Beside, checkpoint.Read());
        if (kept is not null) Check(Given, kept);
        return heads;

        void Check(string name, AuditHead? head)
        {
            if (head is null) faults.Add(new(0, $"T{name[1..]} cannot be read: it was altered."));
            else if (key is null) faults.Add(new(0, $"T{name[1..]} cannot be checked: the key that signs heads is missing from the keys folder."));
            else if (!key.HasSigned(head)) faults.Add(new(head.Sequence, $"T{name[1..]} was not signed by this installation's key: it was altered, or comes from elsewhere."));
            else heads[name] = head;
        }
    }

    private static async Task<long> FollowAsync(
        FootingDb db, ChainCheck check, Dictionary<string, AuditHead> heads, List<AuditFault> faults, List<string> restores, Action<long>? seen,
        CancellationToken cancel)
    {
        var count = 0L;
        await foreach (var (entry, wrong) in check.FollowAsync(db, cancel))
        {
            faults.AddRange(wrong);
            foreach (var (name, head) in heads)
            {
                if (head.Sequence == entry?.Sequence && head.Hash != Convert.ToHexStringLower(entry.Hash))
                    faults.Add(new(entry.Sequence, $"Entry {entry.Sequence} is not the one that {name} names: the chain was written anew."));
            }
            if (entry?.Kind == AuditKind.BackupRestored)
                restores.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Sequence}, {entry.At:yyyy-MM-dd HH:mm} UTC: the chain was restored from a backup here. What had followed on entry {entry.Sequence - 1} is not in it."));
            if (faults.Count >= MostFaults) break;
            seen?.Invoke(++count);
        }
        return count;
    }

    private static string CutOff(string name, AuditHead head, long end)
    {
        var missing = head.Sequence - end;
        var cut = missing == 1 ? "one entry was cut off" : string.Create(CultureInfo.InvariantCulture, $"{missing} entries were cut off");
        return string.Create(CultureInfo.InvariantCulture, $"The chain ends with entry {end}, but {name}, signed on {head.At:yyyy-MM-dd HH:mm} UTC, names entry {head.Sequence}: {cut}.");
    }
}

/// <summary>What a verification found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Faults">What is wrong; empty when the chain is whole.</param>
/// <param name="Restores">Where the chain was restored from a backup, and what was signed of the one before, in sentences.</param>
public sealed record AuditReport(long Entries, ImmutableArray<AuditFault> Faults, ImmutableArray<string> Restores);
