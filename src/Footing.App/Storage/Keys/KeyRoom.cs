using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage.Keys;

/// <summary>Makes the key store and the first organisation's key, and looks whether keys and database belong together.</summary>
public sealed class KeyRoom(KeyStore store, OrganisationKeyPlace organisation, Func<FootingDb> open)
{
    /// <summary>Makes what a first start needs. A key is never made beside a store that another key wraps.</summary>
    internal async Task PrepareAsync(CancellationToken cancel)
    {
        await store.PrepareAsync(cancel);
        if ((await store.AllAsync(cancel)).IsEmpty) organisation.MakeFirst();
    }

    /// <exception cref="OrganisationKeyException">Content is stored that cannot be opened.</exception>
    internal async Task AssertFitsAsync(CancellationToken cancel)
    {
        var keys = await store.AllAsync(cancel);
        var key = organisation.Key;
        if (keys.FirstOrDefault(known => known.Under != key.Id) is { } other)
            throw new OrganisationKeyException(
                $"{organisation.File} is the organisation's key {key.Id}, but the data keys in {store.Place} are wrapped by {other.Under}. "
                + "Start with that key: --organisation-key FILE or --organisation-certificate FILE. Without it the stored content cannot be opened.");
        await using var db = open();
        if (keys.IsEmpty && await db.Recoveries.AnyAsync(cancel))
            throw new OrganisationKeyException(
                $"There are recoveries, but no data keys in {store.Place}. Put the keys back from a backup made with `footing db backup --with-keys`.");
    }
}
