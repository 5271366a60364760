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

    public bool IsSqlite => Postgres is null;

    public string DatabaseFile => Path.Combine(DataFolder, "footing.db");

    public string KeysFolder => Path.Combine(DataFolder, "keys");

    public string BackupFolder => Path.Combine(DataFolder, "backups");

    /// <summary>Makes the folders, readable by their owner alone.</summary>
    internal void MakeFolders()
    {
        foreach (var folder in (string[])[DataFolder, KeysFolder, BackupFolder])
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Makes an empty database that only its owner can read, whatever the folder allows. SQLite gives the files it
    /// keeps beside it the same permissions.
    /// </summary>
    internal void MakeDatabaseFile()
    {
        if (OperatingSystem.IsWindows() || File.Exists(DatabaseFile)) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        new FileStream(DatabaseFile, options).Dispose();
    }

    /// <summary>The database's files that others than their owner may read or write.</summary>
    internal IEnumerable<string> FilesOpenToOthers()
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (OperatingSystem.IsWindows()) yield break;
        foreach (var file in (string[])[DatabaseFile, $"{DatabaseFile}-wal", $"{DatabaseFile}-shm"])
            if (File.Exists(file) && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None) yield return file;
    }
}
