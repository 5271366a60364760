using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Storage;

/// <summary>What holds for the migrations of both databases.</summary>
public abstract class MigrationTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    [Fact]
    public async Task The_migrations_match_the_model()
    {
        await using var db = Here.The<Func<FootingDb>>()();
        db.Database.HasPendingModelChanges().ShouldBeFalse("Make a migration for each database; docs/decisions/0002-storage.md says how.");
    }

    [Fact]
    public async Task A_migrated_database_is_ready_and_sound()
    {
        (await Here.The<DatabaseCheck>().ReadyAsync(Cancel)).ShouldBeEmpty();
        (await Here.The<DatabaseCheck>().RunAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        await Here.The<Migrator>().MigrateAsync(Cancel);
        (await Here.The<Migrator>().PendingAsync(Cancel)).ShouldBeEmpty();
    }
}

public sealed class SqliteMigrationTests(PostgresServer postgres) : MigrationTests(On.Sqlite, postgres);

public sealed class PostgresMigrationTests(PostgresServer postgres) : MigrationTests(On.Postgres, postgres)
{
    private readonly PostgresServer server = postgres;

    [Fact]
    public async Task Starting_does_not_migrate_a_shared_database_but_says_what_to_do()
    {
        await using var database = new PostgresTestDatabase(server, await server.NewDatabaseAsync());
        await using var there = Organisation.Over(database.Options);
        var fault = await Should.ThrowAsync<DatabaseNotReadyException>(() => there.The<Migrator>().AtStartAsync(Cancel));
        fault.Message.ShouldContain("footing db migrate");
        (await there.The<DatabaseCheck>().ReadyAsync(Cancel)).ShouldHaveSingleItem().ShouldContain("footing db migrate");
    }
}
