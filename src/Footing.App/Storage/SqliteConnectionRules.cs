using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Footing.App.Storage;

/// <summary>
/// What every SQLite connection is told when it opens: sync each commit to the disk, wait for another process instead
/// of failing, and overwrite what is deleted.
/// </summary>
/// <param name="durable">False for a database that is thrown away: commits are then not synced.</param>
internal sealed class SqliteConnectionRules(bool durable) : DbConnectionInterceptor
{
    private readonly string rules =
        $"PRAGMA busy_timeout = 10000; PRAGMA synchronous = {(durable ? "FULL" : "OFF")}; PRAGMA secure_delete = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = rules;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = rules;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
