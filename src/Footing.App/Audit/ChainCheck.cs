using System.Runtime.CompilerServices;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Audit;

/// <summary>Follows a chain entry by entry and says what is wrong with each.</summary>
/// <param name="sequence">The entry to begin after; 0 for the start.</param>
/// <param name="hash">Its hash.</param>
internal sealed class ChainCheck(long sequence, byte[] hash)
{
    /// <summary>The last entry seen.</summary>
    public long Sequence { get; private set; } = sequence;

    public byte[] Hash { get; private set; } = hash;

    /// <summary>Every later entry, one in memory at a time, with what is wrong with it. The entry is null for one that cannot be read, which is the last.</summary>
    public async IAsyncEnumerable<(AuditEntry? Entry, IReadOnlyList<AuditFault> Faults)> FollowAsync(
        FootingDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var from = Sequence;
        var later = db.AuditEntries.Where(entry => entry.Sequence > from).OrderBy(entry => entry.Sequence);
        await using var entries = later.AsAsyncEnumerable().GetAsyncEnumerator(cancel);
        while (await NextAsync(entries) is { } there)
        {
            if (!there)
            {
                yield return (null, [new(Sequence + 1, $"The entry after entry {Sequence} cannot be read: it was altered.")]);
                yield break;
            }
            yield return (entries.Current, Take(entries.Current));
        }
    }

    /// <summary>True for an entry, false for one that is no entry any more, null at the end.</summary>
    private static async Task<bool?> NextAsync(IAsyncEnumerator<AuditEntry> entries)
    {
        try
        {
            return await entries.MoveNextAsync() ? true : null;
        }
        catch (Exception fault) when (fault is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private List<AuditFault> Take(AuditEntry entry)
    {
        var gap = entry.Sequence - Sequence - 1;
        var follows = entry.PreviousHash.AsSpan().SequenceEqual(Hash);
        var whole = entry.ComputeHash().AsSpan().SequenceEqual(entry.Hash);
        List<AuditFault> faults = [];
        if (gap == 1) faults.Add(new(Sequence + 1, $"Entry {Sequence + 1} is missing."));
        if (gap > 1) faults.Add(new(Sequence + 1, $"Entries {Sequence + 1} to {entry.Sequence - 1} are missing."));
        if (!whole && follows) faults.Add(new(entry.Sequence, $"Entry {entry.Sequence} was altered."));
        if (!whole && !follows && gap == 0) faults.Add(new(entry.Sequence, $"Entry {entry.Sequence} is not the one that stood there: it was altered or put in the place of another."));
        if (!whole && !follows && gap > 0) faults.Add(new(entry.Sequence, $"Entry {entry.Sequence} was altered or moved."));
        if (whole && !follows && gap == 0) faults.Add(new(entry.Sequence, $"Entry {entry.Sequence} does not follow on entry {Sequence}: one of them was put there later."));
        (Sequence, Hash) = (entry.Sequence, entry.Hash);
        return faults;
    }
}

/// <summary>What is wrong with the chain.</summary>
/// <param name="Entry">The entry it was found at; 0 for none.</param>
/// <param name="Text">What is wrong, in a sentence.</param>
public sealed record AuditFault(long Entry, string Text);
