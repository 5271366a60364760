using Footing.App.Storage;
using Microsoft.Data.Sqlite;

namespace Footing.App.Tests.Storage;

/// <summary>Starting over an embedded database, whatever an earlier process left behind.</summary>
public sealed class SqliteStartTests : IAsyncLifetime
{
    private readonly SqliteTestDatabase database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private StorageOptions Options => database.Options;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_lock_row_of_a_killed_process_does_not_hold_a_start_up()
    {
        await using (var connection = await OpenAsync())
        {
            await RunAsync(connection, "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            await RunAsync(connection, "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')");
        }
        await using var here = Organisation.Over(Options);
        await here.The<Migrator>().AtStartAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        (await here.The<DatabaseCheck>().RunAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Processes_that_start_together_migrate_once()
    {
        var together = Enumerable.Range(0, 4).Select(_ => Organisation.Over(Options)).ToArray();
        await Task.WhenAll(together.Select(here => Task.Run(() => here.The<Migrator>().AtStartAsync(Cancel), Cancel)));
        (await together[0].The<DatabaseCheck>().RunAsync(Cancel)).ShouldBeEmpty();
        foreach (var here in together) await here.DisposeAsync();
    }

    [Fact]
    public async Task A_start_that_waits_too_long_says_what_to_do()
    {
        await using var here = Organisation.Over(Options with { MigrationWait = TimeSpan.FromMilliseconds(300) });
        await using var other = new FileStream(Path.Combine(Options.DataFolder, "migrate.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var fault = await Should.ThrowAsync<DatabaseNotReadyException>(() => here.The<Migrator>().AtStartAsync(Cancel));
        fault.Message.ShouldContain("migrate.lock");
    }

    [Fact]
    public async Task An_existing_database_is_copied_before_it_is_migrated()
    {
        await using var here = Organisation.Over(Options);
        await here.The<Migrator>().AtStartAsync(Cancel);
        Backups.ShouldBeEmpty();

        // As if the program had one more migration than the database: its history forgets one, and its tables go with it.
        await using (var connection = await OpenAsync())
        {
            foreach (var table in (string[])["read_entries", "invitations", "account_invitations"]) await RunAsync(connection, $"DROP TABLE {table}");
            await RunAsync(connection, "UPDATE \"__EFMigrationsHistory\" SET \"migration_id\" = '20000101000000_Earlier'");
        }
        await Should.ThrowAsync<SqliteException>(() => here.The<Migrator>().AtStartAsync(Cancel));
        Backups.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Copies_older_than_thirty_days_are_dropped_at_start()
    {
        await using var here = Organisation.Over(Options);
        var old = Path.Combine(Options.BackupFolder, "before-migration-20260101-000000-000.db");
        await File.WriteAllTextAsync(old, "old", Cancel);
        File.SetLastWriteTimeUtc(old, here.Clock.GetUtcNow().AddDays(-31).UtcDateTime);
        await here.The<Migrator>().AtStartAsync(Cancel);
        File.Exists(old).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_owner_can_open_the_data_folder()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no such permissions.");
        else
        {
            var options = Options with { DataFolder = Path.Combine(database.Folder, "fresh") };
            await using var here = Organisation.Over(options);
            File.GetUnixFileMode(options.DataFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string[] Backups => Directory.GetFiles(Options.BackupFolder, "before-migration-*.db");

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Options.DatabaseFile};Pooling=False");
        await connection.OpenAsync(Cancel);
        return connection;
    }

    private static async Task RunAsync(SqliteConnection connection, string order)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = order;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
