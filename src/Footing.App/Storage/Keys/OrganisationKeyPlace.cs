namespace Footing.App.Storage.Keys;

/// <summary>Where the organisation's key comes from, and the key once it was read.</summary>
public sealed class OrganisationKeyPlace(StorageOptions options)
{
    private OrganisationKey? read;

    /// <summary>The key; read when it is first needed.</summary>
    /// <exception cref="OrganisationKeyException">There is none, or it cannot be read.</exception>
    public OrganisationKey Key => LazyInitializer.EnsureInitialized(ref read, Read);

    /// <summary>The file it is in.</summary>
    public string File => options.OrganisationKey ?? options.FirstOrganisationKey;

    /// <summary>Makes the first key, unless one is there or another file was given.</summary>
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

    private OrganisationKey Read()
    {
        try
        {
            return FileKey.Read(File);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OrganisationKeyException($"The organisation's key {File} cannot be read: {fault.Message}", fault);
        }
    }
}
