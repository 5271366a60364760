using System.Text;
using Footing.App.Storage;
using Microsoft.Data.Sqlite;

namespace Footing.App.Tests.Storage;

public sealed class SqliteTestDatabase : TestDatabase
{
    public override StorageOptions Options => new() { DataFolder = Folder };

    /// <summary>The raw bytes of all files, after the log was moved into the file and free pages were dropped.</summary>
    public override async Task<string> EverythingAsync()
    {
        await using (var connection = new SqliteConnection($"Data Source={Options.DatabaseFile};Pooling=False"))
        {
            await connection.OpenAsync();
            foreach (var order in (string[])["PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM"])
            {
                await using var command = connection.CreateCommand();
                command.CommandText = order;
                await command.ExecuteNonQueryAsync();
            }
        }
        return RawBytes();
    }

    /// <summary>The raw bytes of all files as they are.</summary>
    public string RawBytes()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.db*")) text.Append(Encoding.Latin1.GetString(File.ReadAllBytes(file)));
        return text.ToString();
    }

    public override Task<string> RawAsync() => Task.FromResult(RawBytes());

    public override async Task<TestDatabase> CopyAsync()
    {
        var copy = new SqliteTestDatabase();
        await CopyFileAsync(Options.DatabaseFile, copy.Options.DatabaseFile);
        return copy;
    }

    public override async Task GiveKeysAsync(TestDatabase copy)
    {
        GiveOrganisationKey(copy);
        await CopyFileAsync(Options.DataKeysFile, copy.Options.DataKeysFile);
    }

    private static async Task CopyFileAsync(string from, string to)
    {
        await using var connection = new SqliteConnection($"Data Source={from};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO @to";
        command.Parameters.AddWithValue("to", to);
        await command.ExecuteNonQueryAsync();
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return base.DisposeAsync();
    }
}
