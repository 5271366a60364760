using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Storage.Keys;
using Microsoft.Data.Sqlite;

namespace Footing.App.Tests.Storage;

/// <summary>Copies of the embedded database.</summary>
public sealed class DatabaseCopiesTests(PostgresServer postgres) : StorageSuite(On.Sqlite, postgres)
{
    private string Copy => Path.Combine(Database.Folder, "copy");

    private DatabaseCopies Copies => Here.The<DatabaseCopies>();

    [Fact]
    public async Task A_copy_holds_no_keys_unless_they_are_asked_for()
    {
        await Here.AgreeAsync();
        await Copies.MakeAsync(Copy, withKeys: false, Cancel);
        Directory.GetFiles(Copy).Select(Path.GetFileName).ShouldBe(["footing.db"]);
        await Copies.MakeAsync(Copy + "2", withKeys: true, Cancel);
        Directory.GetFiles(Copy + "2").Select(Path.GetFileName).Order().ShouldBe(["footing.db", "keys.db"]);
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.GetFiles(Copy + "2")) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_restored_copy_gives_back_what_was_not_erased_since()
    {
        var kept = await Here.AgreeAsync();
        var erased = await Here.AgreeAsync();
        await Copies.MakeAsync(Copy, withKeys: true, Cancel);
        await Here.The<Lifecycle>().EraseAsync(erased, Here.Colleague, Cancel);
        SqliteConnection.ClearAllPools();

        var restored = await Copies.RestoreAsync(Copy, Cancel);
        (restored.Kept, restored.Dropped, restored.OwnKeys).ShouldBe((1, 1, true));
        File.Exists(restored.Aside).ShouldBeTrue();
        await using var after = Organisation.Over(Database.Options);
        await after.The<Migrator>().AtStartAsync(Cancel);
        (await after.ReadAsync(kept, Here.Colleague)).Triggers.ShouldNotBeEmpty();
        (await after.CountAsync<Recovery>()).ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_machine_comes_back_from_a_copy_with_keys_and_the_organisations_key()
    {
        var id = await Here.AgreeAsync();
        await Copies.MakeAsync(Copy, withKeys: true, Cancel);

        var fresh = Database.Options with { DataFolder = Path.Combine(Database.Folder, "fresh"), OrganisationKey = new(Database.Options.FirstOrganisationKey) };
        await using var there = Organisation.Over(fresh);
        (await there.The<DatabaseCopies>().RestoreAsync(Copy, Cancel)).OwnKeys.ShouldBeFalse();
        await there.The<Migrator>().AtStartAsync(Cancel);
        (await there.ReadAsync(id, Here.Colleague)).Triggers.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Keys_that_do_not_open_the_copy_are_refused_and_nothing_is_changed()
    {
        await Here.AgreeAsync();
        await Copies.MakeAsync(Copy, withKeys: true, Cancel);
        var fresh = Database.Options with { DataFolder = Path.Combine(Database.Folder, "fresh") };
        await using var there = await Organisation.FoundAsync(fresh);

        (await Should.ThrowAsync<OrganisationKeyException>(() => there.The<DatabaseCopies>().RestoreAsync(Copy, Cancel))).Message.ShouldContain("move that file away");
        File.Delete(Path.Combine(Copy, "keys.db"));
        SqliteConnection.ClearAllPools();
        File.Delete(fresh.DataKeysFile);
        (await Should.ThrowAsync<OrganisationKeyException>(() => there.The<DatabaseCopies>().RestoreAsync(Copy, Cancel))).Message.ShouldContain("no data keys");
        (await there.CountAsync<Footing.App.People.Account>()).ShouldBe(5);
    }

    [Fact]
    public async Task A_running_server_is_not_pulled_away()
    {
        await Copies.MakeAsync(Copy, withKeys: false, Cancel);
        using var server = new RunningMark(Database.Options);
        await server.StartAsync(Cancel);
        (await Should.ThrowAsync<DatabaseNotReadyException>(() => Copies.RestoreAsync(Copy, Cancel))).Message.ShouldContain("Stop it first");
    }
}
