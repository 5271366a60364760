using Microsoft.Data.Sqlite;

namespace Footing.App.Storage;

/// <summary>The SQLite library must be one in which resetting the write-ahead log cannot corrupt the file.</summary>
internal static class SqliteVersion
{
    private static readonly Version Oldest = new(3, 50, 7);

    public static string Current
    {
        get
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            return connection.ServerVersion;
        }
    }

    public static void Assert()
    {
        if (Version.Parse(Current) < Oldest)
            throw new DatabaseNotReadyException($"The SQLite library is version {Current}. Install one from {Oldest} on.");
    }
}
