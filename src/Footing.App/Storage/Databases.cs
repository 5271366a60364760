using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

/// <summary>How each of the two databases is reached. The only place where they differ, beside starting and checking.</summary>
internal static class Databases
{
    private static readonly SqliteConnectionRules Rules = new();

    public static DbContextOptionsBuilder UseFootingSqlite(this DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true };
        return options.UseSqlite(connection.ConnectionString).UseSnakeCaseNamingConvention().AddInterceptors(Rules);
    }

    public static DbContextOptionsBuilder UseFootingPostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection).UseSnakeCaseNamingConvention();
}
