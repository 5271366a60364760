using Footing.App.Storage.Keys;

namespace Footing.App.Storage;

/// <summary>Where things are kept.</summary>
public sealed record StorageOptions
{
    /// <summary>Folder for keys and, without <see cref="Postgres"/>, for the database and its backups. Nodes that work together share it.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Connection string of a PostgreSQL database; null for SQLite in the data folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>How long a start waits for another process that is migrating.</summary>
    public TimeSpan MigrationWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Syncs each commit to the disk. False only for a database that is thrown away, which then starts and fills much faster.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The organisation's key; null for the one made at the first start.</summary>
    public OrganisationKeySource? OrganisationKey { get; init; }

    public bool IsSqlite => Postgres is null;

    public string DatabaseFile => Path.Combine(DataFolder, "footing.db");

    public string KeysFolder => Path.Combine(DataFolder, "keys");

    /// <summary>File of the organisation's key that is made at the first start unless another is given.</summary>
    public string FirstOrganisationKey => Path.Combine(KeysFolder, "organisation.key");

    /// <summary>Wrapped data keys of the embedded database.</summary>
    public string DataKeysFile => Path.Combine(DataFolder, "keys.db");

    public string BackupFolder => Path.Combine(DataFolder, "backups");

    /// <summary>Makes the folders, readable by their owner alone.</summary>
    internal void MakeFolders()
    {
        foreach (var folder in (string[])[DataFolder, KeysFolder, BackupFolder]) MakeFolder(folder);
    }

    /// <summary>Makes a folder, unless it is there, that its owner alone can read.</summary>
    internal static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Files of database and keys that others than their owner may read or write.</summary>
    internal IEnumerable<string> FilesOpenToOthers()
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (OperatingSystem.IsWindows()) yield break;
        foreach (var file in (string[])[DatabaseFile, $"{DatabaseFile}-wal", $"{DatabaseFile}-shm", DataKeysFile, FirstOrganisationKey])
            if (File.Exists(file) && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None) yield return file;
    }
}
