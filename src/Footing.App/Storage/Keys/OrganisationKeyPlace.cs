namespace Footing.App.Storage.Keys;

/// <summary>The organisation's key of this process, and where it comes from.</summary>
public sealed class OrganisationKeyPlace(StorageOptions options)
{
    private readonly OrganisationKeySource source = options.OrganisationKey ?? new(options.FirstOrganisationKey);
    private OrganisationKey? read;

    /// <summary>The key; read when it is first needed.</summary>
    /// <exception cref="OrganisationKeyException">It cannot be read or holds no key.</exception>
    public OrganisationKey Key => LazyInitializer.EnsureInitialized(ref read, source.Read);

    /// <summary>Reads the key now, so that one that cannot be used is noticed before it is needed.</summary>
    /// <exception cref="OrganisationKeyException">It cannot be read or holds no key.</exception>
    internal void Read() => _ = Key;

    /// <summary>The file it is in.</summary>
    public string File => source.File;

    /// <exception cref="OrganisationKeyException">Data keys are wrapped by another organisation's key than this process has.</exception>
    internal void RefuseIfOther(string wrapper, string place)
    {
        if (wrapper != Key.Id)
            throw new OrganisationKeyException(
                $"{File} is the organisation's key {Key.Id}, but the data keys in {place} are wrapped by {wrapper}. "
                + "Start with that key: --organisation-key FILE or --organisation-certificate FILE. Without it the stored content cannot be opened.");
    }

    /// <summary>Makes the first key, unless one is there or another was given.</summary>
    internal void MakeFirst()
    {
        if (options.OrganisationKey is not null || System.IO.File.Exists(File)) return;
        try
        {
            FileKey.Make(File);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            // Another node that starts at the same time was first.
        }
    }
}
