using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Footing.Browser.Tests;

/// <summary>
/// Every row of every table of every database in a folder. Ids, hashes and the time of day are random or differ from run to
/// run, so they are left out; lengths of sealed values and days stay.
/// </summary>
internal static partial class StoredRows
{
    public static IReadOnlyList<string> All(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.db").SelectMany(Rows).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Rows(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        foreach (var table in Read(connection, "select name from sqlite_master where type = 'table'").Select(row => row.GetString(0)).ToList())
        {
            foreach (var row in Read(connection, $"select * from \"{table}\""))
            {
                var cells = Enumerable.Range(0, row.FieldCount).Select(cell => $"{row.GetName(cell)}={Plain(row.GetValue(cell))}");
                yield return $"{Path.GetFileName(file)} {table} {string.Join(", ", cells)}";
            }
        }
    }

    private static IEnumerable<SqliteDataReader> Read(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return reader;
    }

    private static string Plain(object value) => value is byte[] bytes
        ? $"{bytes.Length} bytes"
        : Random().Replace(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", "…");

    // Ids, hashes, stamps, password hashes, names of keys, and the time of a moment, in words or in seconds.
    [GeneratedRegex("[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}|[0-9A-Fa-f]{32,}|[A-Z0-9]{32}|[A-Za-z0-9+/_-]{40,}=*|^[0-9a-f]{16}$|^1[0-9]{9}$|(?<=\\d{4}-\\d\\d-\\d\\d)[ T]\\d\\d:\\d\\d:\\d\\d[.0-9]*")]
    private static partial Regex Random();
}
