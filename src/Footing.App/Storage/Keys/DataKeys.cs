using System.Collections.Concurrent;
using System.Security.Cryptography;
using Footing.App.Storage.Sealing;

namespace Footing.App.Storage.Keys;

/// <summary>The data keys, one for each owner. Destroying a key erases what it sealed, in every copy there is.</summary>
public sealed class DataKeys(KeyStore store, OrganisationKeyPlace organisation, TimeProvider clock)
{
    /// <summary>How long a key that was opened stays in memory, also when another node has destroyed it since.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>Owner of the key that seals the keys of cookies.</summary>
    internal static readonly Guid Cookies = new("00000000-0000-7000-8000-00000000c00c");

    private const int MostKept = 512;

    private readonly ConcurrentDictionary<Guid, (byte[] Key, DateTimeOffset Until)> opened = new();

    /// <summary>Makes a key and stores it at once, unless the owner has one. A key that is then not used is swept away.</summary>
    internal async Task MakeAsync(Guid owner, CancellationToken cancel)
    {
        var key = organisation.Key;
        var wrapped = key.Wrap(owner, RandomNumberGenerator.GetBytes(SealedBox.KeyBytes));
        if (!await store.AddAsync(new(owner, key.Id, wrapped, clock.GetUtcNow()), cancel) && store.Find(owner) is null)
            throw new SealBrokenException("The data keys were wrapped anew by another organisation's key. Start this process again with that key.");
    }

    /// <exception cref="SealBrokenException">The key is gone, or was wrapped by another organisation's key.</exception>
    internal byte[] Of(Guid owner)
    {
        var now = clock.GetUtcNow();
        if (opened.TryGetValue(owner, out var known) && now < known.Until) return known.Key;

        var wrapped = store.Find(owner) ?? throw new SealBrokenException("The data key is gone: what it sealed was erased.");
        var key = Unwrap(wrapped);
        if (opened.Count >= MostKept) opened.Clear();
        opened[owner] = (key, now + Kept);
        return key;
    }

    /// <summary>Destroys the keys of owners whose rows are gone.</summary>
    internal async Task DestroyAsync(IReadOnlyCollection<Guid> owners, CancellationToken cancel)
    {
        if (owners.Count == 0) return;
        await store.DestroyAsync(owners, cancel);
        foreach (var owner in owners) opened.TryRemove(owner, out _);
    }

    private byte[] Unwrap(WrappedKey wrapped)
    {
        var key = organisation.Key;
        return wrapped.Under == key.Id
            ? key.Unwrap(wrapped.Owner, wrapped.Value)
            : throw new SealBrokenException(
                $"The data key is wrapped by the organisation's key {wrapped.Under}, and this process uses {key.Id}. Start it anew with the other key.");
    }
}
