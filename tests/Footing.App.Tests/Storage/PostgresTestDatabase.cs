using Footing.App.Storage;
using Npgsql;

namespace Footing.App.Tests.Storage;

public sealed class PostgresTestDatabase(PostgresServer server, string connection) : TestDatabase
{
    public override StorageOptions Options => new() { DataFolder = Folder, Postgres = connection };

    public override Task<string> EverythingAsync() => server.DumpAsync(connection);

    /// <summary>Connections kept for a database that is done with would use the server up.</summary>
    public override async ValueTask DisposeAsync()
    {
        await using (var any = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(any);
        await base.DisposeAsync();
    }
}
