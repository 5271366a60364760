using Footing.App.Audit;
using Footing.App.Storage.Keys;
using Footing.App.Storage.Sealing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

/// <summary>
/// Copies of an embedded database. One made without keys opens nothing by itself: with the keys of today it gives back what
/// has not been erased since.
/// </summary>
public sealed class DatabaseCopies(
    StorageOptions options, OrganisationKeyPlace organisation, AuditChain audit, AuditCheckpoint checkpoint, TimeProvider clock)
{
    private const string DatabaseName = "footing.db";
    private const string KeysName = "keys.db";

    /// <summary>Copies the database into a folder, also while a server runs. The copy holds the audit entry of its own making.</summary>
    /// <exception cref="DatabaseNotReadyException">The folder holds a copy already.</exception>
    public async Task MakeAsync(string folder, bool withKeys, CancellationToken cancel = default)
    {
        StorageOptions.MakeFolder(folder);
        var (database, keys) = (Path.Combine(folder, DatabaseName), Path.Combine(folder, KeysName));
        RefuseIfThere(database);
        if (withKeys) RefuseIfThere(keys);
        await audit.NoteAsync(AuditKind.BackupMade, by: null, subject: null, cancel);
        await CopyAsync(options.DatabaseFile, database, cancel);
        if (withKeys) await CopyAsync(options.DataKeysFile, keys, cancel);
    }

    /// <summary>
    /// Puts a copy in the place of the database. Keys that are here stay: what was erased since the copy was made stays erased.
    /// The audit chain goes on from the copy's end with an entry that says so.
    /// </summary>
    /// <exception cref="DatabaseNotReadyException">A server runs, or there is no copy.</exception>
    /// <exception cref="OrganisationKeyException">The keys do not open the copy.</exception>
    public async Task<Restored> RestoreAsync(string folder, CancellationToken cancel = default)
    {
        using var alone = RunningMark.Exclude(options);
        var copy = Path.Combine(folder, DatabaseName);
        if (!File.Exists(copy)) throw new DatabaseNotReadyException($"There is no {DatabaseName} in {folder}.");

        var ownKeys = File.Exists(options.DataKeysFile);
        var keysFile = ownKeys ? options.DataKeysFile : Path.Combine(folder, KeysName);
        var keys = await OwnersInAsync(keysFile, cancel);

        var growing = $"{options.DatabaseFile}.restoring";
        File.Delete(growing);
        await CopyAsync(copy, growing, cancel);
        var (kept, dropped) = await MakeReadyAsync(growing, keys, keysFile, cancel);

        if (!ownKeys) await CopyAsync(keysFile, options.DataKeysFile, cancel);
        var aside = MoveAside();
        File.Move(growing, options.DatabaseFile);
        SqliteConnection.ClearAllPools();
        return new(kept, dropped, aside, ownKeys, await checkpoint.AfterRestoreAsync(cancel));
    }

    private async Task<HashSet<Guid>> OwnersInAsync(string keysFile, CancellationToken cancel)
    {
        if (!File.Exists(keysFile))
            throw new OrganisationKeyException($"There are no data keys: neither {options.DataKeysFile} nor {keysFile} is there. Nothing in the copy can be opened.");
        var all = await new SqliteKeyStore(keysFile, durable: true).AllAsync(cancel);
        foreach (var key in all) organisation.RefuseIfOther(key.Under, keysFile);
        return [.. all.Select(key => key.Owner)];
    }

    /// <summary>Brings a copy's tables up to this version, deletes what cannot be opened any more, and writes down that it is restored.</summary>
    private async Task<(int Kept, int Dropped)> MakeReadyAsync(string file, HashSet<Guid> keys, string keysFile, CancellationToken cancel)
    {
        var builder = new DbContextOptionsBuilder<SqliteFootingDb>();
        builder.UseFootingSqlite(file).UseIdentitySchema();
        await using var db = new SqliteFootingDb(builder.Options, WriteGate.Open(), Vault.Shut);
        await db.Database.MigrateAsync(cancel);
        var owners = await db.OwnersAsync(cancel);
        var erased = owners.Where(owner => !keys.Contains(owner)).ToList();
        if (erased.Count > 0 && erased.Count == owners.Count)
            throw new OrganisationKeyException(
                $"None of the data keys in {keysFile} opens anything in the copy. If this is a new installation, move that file away and restore again "
                + $"from a copy made with --with-keys and with the organisation's key of that time.");
        await db.DeleteOwnersAsync(erased, cancel);
        await audit.AddAsync(db, AuditKind.BackupRestored, by: null, subject: null, cancel);
        await db.SaveChangesAsync(cancel);
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return (owners.Count - erased.Count, erased.Count);
    }

    /// <summary>The database as it was, with the log that belongs to it. Null when there was none.</summary>
    private string? MoveAside()
    {
        if (!File.Exists(options.DatabaseFile)) return null;
        var aside = Path.Combine(options.BackupFolder, $"before-restore-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}.db");
        foreach (var end in (string[])["", "-wal", "-shm"])
            if (File.Exists(options.DatabaseFile + end)) File.Move(options.DatabaseFile + end, aside + end);
        return aside;
    }

    private static void RefuseIfThere(string file)
    {
        if (File.Exists(file)) throw new DatabaseNotReadyException($"{file} is there already. Choose an empty folder.");
    }

    private static async Task CopyAsync(string from, string to, CancellationToken cancel)
    {
        RefuseIfThere(to);
        OwnersFile.MakeEmpty(to);
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO @to";
        command.Parameters.AddWithValue("to", to);
        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>How restoring a copy ended.</summary>
/// <param name="Kept">How many owners of content are back.</param>
/// <param name="Dropped">How many were erased since the copy was made, and stay so.</param>
/// <param name="Aside">Where the database is now that was there before; null when there was none.</param>
/// <param name="OwnKeys">False when the keys came from the copy, so that what was erased since can be read again.</param>
/// <param name="Head">How signing the end of the audit chain went.</param>
public sealed record Restored(int Kept, int Dropped, string? Aside, bool OwnKeys, CheckpointOutcome Head);
