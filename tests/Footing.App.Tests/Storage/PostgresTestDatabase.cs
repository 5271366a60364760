using Footing.App.Storage;
using Npgsql;

namespace Footing.App.Tests.Storage;

public sealed class PostgresTestDatabase(PostgresServer server, string connection) : TestDatabase
{
    private readonly string connection = connection;

    public override StorageOptions Options => new() { DataFolder = Folder, Postgres = connection };

    public override Task<string> EverythingAsync() => server.DumpAsync(connection);

    public override Task<string> RawAsync() => EverythingAsync();

    public override async Task<TestDatabase> CopyAsync()
    {
        var copy = new PostgresTestDatabase(server, await server.NewDatabaseAsync());
        await server.CopyAsync(connection, copy.connection, "--exclude-schema=footing_keys");
        return copy;
    }

    public override async Task GiveKeysAsync(TestDatabase copy)
    {
        GiveOrganisationKey(copy);
        await server.CopyAsync(connection, ((PostgresTestDatabase)copy).connection, "--schema=footing_keys");
    }

    /// <summary>Connections kept for a database that is done with would use the server up.</summary>
    public override async ValueTask DisposeAsync()
    {
        await using (var any = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(any);
        await base.DisposeAsync();
    }
}
