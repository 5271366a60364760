using System.Text;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Storage.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Storage.Keys;

/// <summary>What a process leaves that ends between a key and its rows.</summary>
public abstract class KeySweepTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private KeyStore Kept => Here.The<KeyStore>();

    [Fact]
    public async Task A_key_without_rows_goes_after_an_hour()
    {
        await Here.The<DataKeys>().MakeAsync(Guid.NewGuid(), Cancel);
        await Here.The<KeySweep>().RunAsync(Cancel);
        (await Kept.AllAsync(Cancel)).ShouldHaveSingleItem();

        Here.Clock.Advance(TimeSpan.FromMinutes(61));
        await Here.The<KeySweep>().RunAsync(Cancel);
        (await Kept.AllAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_whose_key_is_gone_go_and_others_stay()
    {
        var lost = await Here.AgreeAsync();
        var kept = await Here.AgreeAsync();
        await Here.The<DataKeys>().DestroyAsync([lost.Value], Cancel);
        await Here.The<KeySweep>().RunAsync(Cancel);
        (await Here.The<Store>().ReadAsync(db => db.Recoveries.Select(recovery => recovery.Id).ToListAsync(Cancel), Cancel)).ShouldBe([kept]);
        (await Here.CountAsync<PlannedMove>()).ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_goes_when_the_whole_store_was_lost()
    {
        var id = await Here.AgreeAsync();
        await Here.The<DataKeys>().DestroyAsync([id.Value], Cancel);
        await Should.ThrowAsync<OrganisationKeyException>(() => Here.The<KeySweep>().RunAsync(Cancel));
        (await Here.CountAsync<Recovery>()).ShouldBe(1);
        (await Should.ThrowAsync<OrganisationKeyException>(() => Here.The<Migrator>().AtStartAsync(Cancel))).Message.ShouldContain("--with-keys");
    }

    [Fact]
    public async Task The_keys_of_cookies_are_sealed_as_well_and_stay()
    {
        var secret = Here.The<IDataProtectionProvider>().CreateProtector("test").Protect("hello");
        var files = Directory.GetFiles(Database.Options.KeysFolder, "key-*.xml");
        files.ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(files[0], Cancel)).ShouldNotContain("masterKey");

        Here.Clock.Advance(TimeSpan.FromHours(2));
        await Here.The<KeySweep>().RunAsync(Cancel);
        await Here.The<KeyRoom>().RotateAsync(FileKey.Make(Path.Combine(Database.Folder, "next.key")), Cancel);
        await using var after = Organisation.Over(Database.Options with { OrganisationKey = new(Path.Combine(Database.Folder, "next.key")) });
        after.The<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret).ShouldBe("hello");
    }
}

public sealed class KeySweepInSqliteTests(PostgresServer postgres) : KeySweepTests(On.Sqlite, postgres)
{
    [Fact]
    public async Task A_destroyed_key_leaves_no_byte_in_the_files_of_the_store()
    {
        var id = await Here.AgreeAsync();
        await Here.AgreeAsync();
        var wrapped = Encoding.Latin1.GetString(Here.The<KeyStore>().Find(id.Value)!.Value);
        var files = (SqliteTestDatabase)Database;
        files.RawBytes().ShouldContain(wrapped, Case.Sensitive);

        await Here.The<Lifecycle>().EraseAsync(id, Here.Colleague, Cancel);
        files.RawBytes().Contains(wrapped, StringComparison.Ordinal).ShouldBeFalse();
    }
}

public sealed class KeySweepInPostgresTests(PostgresServer postgres) : KeySweepTests(On.Postgres, postgres);
