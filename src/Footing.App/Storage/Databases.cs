using Footing.App.Storage.Sealing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Footing.App.Storage;

/// <summary>How each of the two databases is reached. The only place where they differ, beside starting and checking.</summary>
internal static class Databases
{
    private static readonly IInterceptor[] Content = [new OpensOnReading(), new SealsOnSaving()];
    private static readonly SqliteConnectionRules Lasting = new(durable: true);
    private static readonly SqliteConnectionRules Throwaway = new(durable: false);

    public static DbContextOptionsBuilder UseFootingSqlite(this DbContextOptionsBuilder options, string file, bool durable = true)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true };
        return options.UseSqlite(connection.ConnectionString).UseSnakeCaseNamingConvention().AddInterceptors([.. Content, durable ? Lasting : Throwaway]);
    }

    public static DbContextOptionsBuilder UseFootingPostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection).UseSnakeCaseNamingConvention().AddInterceptors(Content);
}
