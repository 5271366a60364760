using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Footing.App.Storage;

/// <summary>
/// What every SQLite connection is told when it opens: sync each commit to the disk, wait for another process instead
/// of failing, and overwrite what is deleted.
/// </summary>
internal sealed class SqliteConnectionRules : DbConnectionInterceptor
{
    private const string Rules = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Rules;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Rules;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
