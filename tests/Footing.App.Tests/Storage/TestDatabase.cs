using Footing.App.Storage;

namespace Footing.App.Tests.Storage;

/// <summary>An empty, migrated database for one test.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    protected TestDatabase() => Folder = Directory.CreateTempSubdirectory("footing-test-").FullName;

    public string Folder { get; }

    public abstract StorageOptions Options { get; }

    /// <summary>Everything the database holds, as it can be read by someone who has its files or its dump.</summary>
    public abstract Task<string> EverythingAsync();

    /// <summary>The raw bytes of all files that can be read as they are, the key store's included.</summary>
    public abstract Task<string> RawAsync();

    /// <summary>A copy of the database as it is now, without keys.</summary>
    public abstract Task<TestDatabase> CopyAsync();

    /// <summary>Gives the keys of today to a copy.</summary>
    public abstract Task GiveKeysAsync(TestDatabase copy);

    protected void GiveOrganisationKey(TestDatabase copy)
    {
        Directory.CreateDirectory(copy.Options.KeysFolder);
        File.Copy(Options.FirstOrganisationKey, copy.Options.FirstOrganisationKey);
    }

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Which database a suite runs on.</summary>
public enum On
{
    Sqlite,
    Postgres,
}
