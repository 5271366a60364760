using Footing.App.Audit;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Storage.Keys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

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
    public async Task After_a_restore_the_audit_chain_is_whole_and_says_where_it_was_restored()
    {
        await Here.AgreeAsync();
        await Copies.MakeAsync(Copy, withKeys: false, Cancel);
        await Here.AgreeAsync();
        var before = (await Here.The<AuditCheckpoint>().MoveAsync(Cancel)).ShouldBeOfType<CheckpointOutcome.Stands>().Head;
        SqliteConnection.ClearAllPools();

        var head = (await Copies.RestoreAsync(Copy, Cancel)).Head.ShouldBeOfType<CheckpointOutcome.Stands>();
        AuditHead.Parse(await File.ReadAllTextAsync(head.SetAside.ShouldNotBeNull(), Cancel)).ShouldBe(before);
        var kinds = await Here.The<Store>().ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.Sequence).Select(entry => entry.Kind).ToListAsync(Cancel), Cancel);
        kinds.TakeLast(2).ShouldBe([AuditKind.BackupMade, AuditKind.BackupRestored]);

        var report = await VerifyAsync();
        report.Faults.ShouldBeEmpty();
        report.Restores.Length.ShouldBe(2);
        report.Restores[0].ShouldStartWith($"Entry {kinds.Count}, 2026-03-02 09:00 UTC: the chain was restored from a backup here.");
        report.Restores[1].ShouldContain($"names entry {before.Sequence}");
        (await Here.The<AuditVerification>().RunAsync(before, cancel: Cancel)).Faults.ShouldNotBeEmpty("a head kept elsewhere names what is not there any more");
    }

    [Fact]
    public async Task A_cut_after_a_restore_is_found()
    {
        await Copies.MakeAsync(Copy, withKeys: false, Cancel);
        SqliteConnection.ClearAllPools();
        await Copies.RestoreAsync(Copy, Cancel);
        await Here.The<Store>().WriteAsync(db => db.AuditEntries.Where(entry => entry.Kind == AuditKind.BackupRestored).ExecuteDeleteAsync(Cancel), Cancel);
        (await VerifyAsync()).Faults.ShouldHaveSingleItem().Text.ShouldContain("one entry was cut off");
    }

    [Fact]
    public async Task A_copy_whose_chain_was_tampered_with_is_not_signed()
    {
        await Here.AgreeAsync();
        await Here.The<AuditCheckpoint>().MoveAsync(Cancel);
        await Here.The<Store>().WriteAsync(db => db.AuditEntries.Where(entry => entry.Sequence == 1).ExecuteDeleteAsync(Cancel), Cancel);
        await Copies.MakeAsync(Copy, withKeys: false, Cancel);
        SqliteConnection.ClearAllPools();
        await Copies.RestoreAsync(Copy, Cancel);
        (await VerifyAsync()).Faults.ShouldNotBeEmpty();
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

    private Task<AuditReport> VerifyAsync() => Here.The<AuditVerification>().RunAsync(kept: null, cancel: Cancel);
}
