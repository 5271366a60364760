using System.Data.Common;
using Npgsql;

namespace Footing.App.Storage.Keys;

/// <summary>Data keys in a schema of their own, which a dump of the database leaves out.</summary>
internal sealed class PostgresKeyStore(string connection) : KeyStore, IDisposable
{
    public const string Schema = "footing_keys";

    // Connections of its own: a row that is being read must never wait for one that is held by whoever waits for the row.
    private readonly NpgsqlDataSource source =
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { ApplicationName = "footing keys", MaxPoolSize = 20 });

    public override string Place => $"the schema {Schema}";

    protected override string Table => $"{Schema}.data_keys";

    public override async Task PrepareAsync(CancellationToken cancel = default)
    {
        await using var open = await OpenAsync(cancel);
        await using var command = Order(
            open,
            $"""
            CREATE SCHEMA IF NOT EXISTS {Schema};
            CREATE TABLE IF NOT EXISTS {Table} (owner uuid NOT NULL PRIMARY KEY, under text NOT NULL, wrapped bytea NOT NULL, made_at bigint NOT NULL);
            """);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public override async Task<bool> IsThereAsync(CancellationToken cancel = default)
    {
        await using var open = await OpenAsync(cancel);
        await using var command = Order(open, $"SELECT to_regclass('{Table}') IS NOT NULL");
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    public void Dispose() => source.Dispose();

    protected override DbConnection Connect() => source.CreateConnection();

    protected override async Task LockAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        await using var command = Order(connection, $"LOCK TABLE {Table} IN EXCLUSIVE MODE");
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Writes the table anew without the rows that were deleted. It is small: one row for each recovery.</summary>
    protected override async Task WipeTracesAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = Order(connection, $"VACUUM (FULL) {Table}");
        await command.ExecuteNonQueryAsync(cancel);
    }
}
