using Footing.App.CheckIns;
using Footing.App.Storage;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Storage;

public abstract class WritingTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private const int Writers = 16;

    [Fact]
    public async Task Sixteen_writers_at_once_all_get_through()
    {
        const int Each = 20;
        var store = Here.The<Store>();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                for (var row = 0; row < Each; row++)
                    await store.WriteAsync(async db => await db.Settings.AddAsync(new Setting($"{writer}-{row}", "x"), Cancel), Cancel);
            }, Cancel)));
        (await store.ReadAsync(db => db.Settings.CountAsync(Cancel), Cancel)).ShouldBe(Writers * Each);
    }

    [Fact]
    public async Task Sixteen_writers_on_one_recovery_lose_nothing()
    {
        var id = await Here.AgreeAsync();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            () => Here.The<Tries>().AddAsync(
                id, Here.Colleague, new(Here.Today, $"Try {writer}", TrySize.Small, false, TryResult.Met, Guid.NewGuid()), Cancel), Cancel)));
        (await Here.ReadAsync(id, Here.Colleague)).Tries.Length.ShouldBe(Writers);
    }

    [Fact]
    public async Task A_unit_that_fails_leaves_nothing_behind()
    {
        var store = Here.The<Store>();
        await Should.ThrowAsync<InvalidOperationException>(() => store.WriteAsync<bool>(
            async db =>
            {
                db.Settings.Add(new Setting("half", "x"));
                await db.SaveChangesAsync(Cancel);
                throw new InvalidOperationException("stop");
            }, Cancel));
        (await store.ReadAsync(db => db.Settings.CountAsync(Cancel), Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Identitys_own_writes_pass_the_same_gate()
    {
        await using var scope = Here.Scope();
        var users = (Microsoft.AspNetCore.Identity.UserManager<Footing.App.People.Account>)scope.ServiceProvider
            .GetService(typeof(Microsoft.AspNetCore.Identity.UserManager<Footing.App.People.Account>))!;
        var account = (await users.FindByIdAsync(Here.Lead.ToString())).ShouldNotBeNull();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Here.The<Store>().WriteAsync(
            async db => await db.Settings.AddAsync(new Setting($"{writer}", "x"), Cancel), Cancel)));
        (await users.UpdateSecurityStampAsync(account)).Succeeded.ShouldBeTrue();
        await writing;
    }
}

public sealed class WritingInSqliteTests(PostgresServer postgres) : WritingTests(On.Sqlite, postgres);

public sealed class WritingInPostgresTests(PostgresServer postgres) : WritingTests(On.Postgres, postgres);
