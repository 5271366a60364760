using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Footing.App.Storage.Keys;

/// <summary>Data keys in a file of their own beside the database.</summary>
internal sealed class SqliteKeyStore(string file, bool durable) : KeyStore
{
    private readonly string connection = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite }.ConnectionString;

    public override string Place => file;

    protected override string Table => "data_keys";

    public override async Task PrepareAsync(CancellationToken cancel = default)
    {
        OwnersFile.MakeEmpty(file);
        await using var open = await OpenAsync(cancel);
        await using var command = Order(
            open,
            """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS data_keys (owner TEXT NOT NULL PRIMARY KEY, under TEXT NOT NULL, wrapped BLOB NOT NULL, made_at INTEGER NOT NULL);
            """);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public override Task<bool> IsThereAsync(CancellationToken cancel = default) => Task.FromResult(File.Exists(file));

    protected override DbConnection Connect() => new SqliteConnection(connection);

    protected override void Opened(DbConnection connection)
    {
        using var command = Order(connection, $"PRAGMA busy_timeout = 10000; PRAGMA synchronous = {(durable ? "FULL" : "OFF")}; PRAGMA secure_delete = ON;");
        command.ExecuteNonQuery();
    }

    /// <summary>Deleted keys are overwritten in the file; the log that still shows them is moved into it and emptied.</summary>
    protected override async Task WipeTracesAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = Order(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        await command.ExecuteNonQueryAsync(cancel);
    }
}
