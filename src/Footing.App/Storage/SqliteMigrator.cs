using Footing.App.Storage.Keys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Footing.App.Storage;

/// <summary>
/// Migrates the embedded database at start, only when something is pending, by one process at a time and after a
/// backup. The framework's own lock is a row that outlives a killed process and would hang every later start; here the
/// operating system holds the lock, and it lets go when its holder dies.
/// </summary>
internal sealed class SqliteMigrator(
    Func<FootingDb> open, KeyRoom keys, StorageOptions options, SqliteBackups backups, ILogger<SqliteMigrator> log)
    : Migrator(open, keys)
{
    private readonly Func<FootingDb> open = open;

    public override async Task AtStartAsync(CancellationToken cancel = default)
    {
        SqliteVersion.Assert();
        backups.DropOld();
        if ((await PendingAsync(cancel)).Count > 0) await MigrateAsync(cancel);
        await UseWriteAheadLogAsync(cancel);
        await Keys.PrepareAsync(cancel);
        await Keys.OpenAsync(cancel);
        foreach (var file in options.FilesOpenToOthers())
            if (log.IsEnabled(LogLevel.Warning)) log.LogWarning("Other accounts of this machine can read {File}. Allow only its owner, as with chmod 600", file);
    }

    public override async Task MigrateAsync(CancellationToken cancel = default)
    {
        await using var held = await FileLock.TakeAsync(Path.Combine(options.DataFolder, "migrate.lock"), options.MigrationWait, "migrating the database", cancel);
        OwnersFile.MakeEmpty(options.DatabaseFile);
        var pending = await PendingAsync(cancel);
        if (pending.Count == 0) return;

        await using var db = open();
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Any()) await backups.MakeAsync(db, cancel);
        await ClearStaleLockAsync(db, cancel);
        await db.Database.MigrateAsync(cancel);
        if (log.IsEnabled(LogLevel.Information)) log.LogInformation("Applied {Count} migration(s), the last being {Last}", pending.Count, pending[^1]);
    }

    /// <summary>Whoever left the row is gone: a living one would hold the file lock that this process holds.</summary>
    private async Task ClearStaleLockAsync(FootingDb db, CancellationToken cancel)
    {
        var exists = await db.Database
            .SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel);
        if (exists == 0) return;
        var cleared = await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
        if (cleared > 0) log.LogWarning("Cleared the migration lock of a process that did not finish");
    }

    private async Task UseWriteAheadLogAsync(CancellationToken cancel)
    {
        await using var connection = new SqliteConnection($"Data Source={options.DatabaseFile}");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        if (await command.ExecuteScalarAsync(cancel) is not "wal")
            throw new DatabaseNotReadyException(
                $"{options.DatabaseFile} cannot use write-ahead logging. Keep the data folder on a local disk, not on a network share.");
    }
}
