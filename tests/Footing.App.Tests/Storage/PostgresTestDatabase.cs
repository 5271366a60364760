using Footing.App.Storage;

namespace Footing.App.Tests.Storage;

public sealed class PostgresTestDatabase(PostgresServer server, string connection) : TestDatabase
{
    public override StorageOptions Options => new() { DataFolder = Folder, Postgres = connection };

    public override Task<string> EverythingAsync() => server.DumpAsync(connection);
}
