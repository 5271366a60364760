namespace Footing.App.Storage.Keys;

/// <summary>Makes the key store and the first organisation's key, looks whether keys and database belong together, and changes the organisation's key.</summary>
public sealed class KeyRoom(KeyStore store, OrganisationKeyPlace organisation, Func<FootingDb> open)
{
    /// <summary>Makes the store.</summary>
    internal Task PrepareAsync(CancellationToken cancel) => store.PrepareAsync(cancel);

    /// <summary>Makes the organisation's key at a first start, never beside a store that another key wraps, and looks whether all fits.</summary>
    /// <exception cref="OrganisationKeyException">Content is stored that cannot be opened.</exception>
    internal async Task OpenAsync(CancellationToken cancel)
    {
        await AssertThereAsync(cancel);
        if ((await store.WrappersAsync(cancel)).IsEmpty) organisation.MakeFirst();
        await AssertOpensAsync(cancel);
        await using var db = open();
        RefuseIfLost(store, await store.AllAsync(cancel), await db.OwnersAsync(cancel));
    }

    /// <summary>Quick: the organisation's key can be read and opens the data keys.</summary>
    /// <exception cref="OrganisationKeyException">It is another one.</exception>
    internal async Task AssertOpensAsync(CancellationToken cancel)
    {
        await AssertThereAsync(cancel);
        organisation.Read();
        foreach (var wrapper in await store.WrappersAsync(cancel)) organisation.RefuseIfOther(wrapper, store.Place);
    }

    /// <summary>Wraps every data key by another organisation's key, all at once. Until that is done the present key opens everything.</summary>
    /// <returns>How many data keys there are.</returns>
    /// <exception cref="OrganisationKeyException">The present key does not open the store.</exception>
    public Task<int> RotateAsync(OrganisationKey next, CancellationToken cancel = default)
    {
        var present = organisation.Key;
        return store.ReplaceAllAsync(
            key =>
            {
                if (key.Under == next.Id) return key;
                organisation.RefuseIfOther(key.Under, store.Place);
                return key with { Under = next.Id, Value = next.Wrap(key.Owner, present.Unwrap(key.Owner, key.Value)) };
            },
            cancel);
    }

    /// <summary>An empty store beside content is a store that was lost: going on would delete what a copy of the keys could still open.</summary>
    internal static void RefuseIfLost(KeyStore store, IReadOnlyCollection<WrappedKey> keys, IReadOnlyCollection<Guid> owners)
    {
        if (keys.Count == 0 && owners.Count > 0)
            throw new OrganisationKeyException(
                $"Content is stored, but there is no data key in {store.Place}. Put the keys back from a backup made with `footing db backup --with-keys`.");
    }

    private async Task AssertThereAsync(CancellationToken cancel)
    {
        if (!await store.IsThereAsync(cancel)) throw new DatabaseNotReadyException($"{store.Place} is missing. Run `footing db migrate`.");
    }
}
