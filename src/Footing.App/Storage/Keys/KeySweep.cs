using Microsoft.Extensions.Logging;

namespace Footing.App.Storage.Keys;

/// <summary>
/// Puts keys and rows right after a process that ended between the two: destroys keys that have no row, and deletes rows
/// whose key is gone.
/// </summary>
public sealed class KeySweep(Store store, KeyStore kept, DataKeys keys, TimeProvider clock, ILogger<KeySweep> log)
{
    /// <summary>A key is made before its row: one younger than this may still be waiting for it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <exception cref="OrganisationKeyException">Not one key is there: the store was lost or put elsewhere, and nothing is deleted.</exception>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        // Rows first: whichever is seen here had its key before.
        var owners = await store.ReadAsync(db => db.OwnersAsync(cancel), cancel);
        var all = await kept.AllAsync(cancel);
        KeyRoom.RefuseIfLost(kept, all, owners);

        var oldest = clock.GetUtcNow() - Grace;
        var unused = all.Where(key => key.Owner != DataKeys.Cookies && key.MadeAt < oldest && !owners.Contains(key.Owner)).Select(key => key.Owner).ToList();
        await keys.DestroyAsync(unused, cancel);

        owners.ExceptWith(all.Select(key => key.Owner));
        if (owners.Count == 0) return;
        await store.EraseAsync(
            async db =>
            {
                await db.DeleteOwnersAsync(owners, cancel);
                return true;
            },
            cancel);
        if (log.IsEnabled(LogLevel.Warning)) log.LogWarning("Deleted what belonged to {Count} data key(s) that are gone", owners.Count);
    }
}
