using Footing.App.People;
using Footing.App.Storage;
using Footing.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.App.Tests.People;

/// <summary>What works once works once, also for many who try it at the same moment.</summary>
public abstract class OnceOnlyTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private const string Password = "Three-quiet-rivers-7";
    private const string LeadsEmail = "asha.rao@example.org";

    [Fact]
    public async Task A_link_used_by_many_at_once_makes_one_account()
    {
        string token;
        await using (var scope = Here.Scope())
            token = await scope.ServiceProvider.GetRequiredService<AccountLinks>().MakeAsync("Ana Lima", "ana@example.org", lead: true, Here.Lead, Cancel);
        var outcomes = await AtOnceAsync<AccountLinks, AccountOutcome>(links => links.UseAsync(token, "Ana Lima", Password, "UTC", Cancel));
        outcomes.Count(outcome => outcome is AccountOutcome.Created).ShouldBe(1);
        (await Here.The<Store>().ReadAsync(db => db.Users.CountAsync(account => account.Email == "ana@example.org", Cancel), Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_in_link_used_by_many_at_once_sets_one_password()
    {
        string token;
        await using (var scope = Here.Scope())
            token = (await scope.ServiceProvider.GetRequiredService<SignInLinks>().MakeAsync(Here.Lead, Here.Lead, Cancel)).ShouldNotBeNull();
        var outcomes = await AtOnceAsync<SignInLinks, NewPasswordOutcome>(links => links.UseAsync(token, Password, Cancel));
        outcomes.Count(outcome => outcome is NewPasswordOutcome.Set).ShouldBe(1);
        outcomes.Count(outcome => outcome is NewPasswordOutcome.Closed).ShouldBe(3);
    }

    [Fact]
    public async Task A_recovery_code_used_by_many_at_once_sets_one_password()
    {
        string code;
        await using (var scope = Here.Scope())
            code = (await scope.ServiceProvider.GetRequiredService<RecoveryCodes>().MakeAsync(Here.Lead, Cancel))[0];
        var outcomes = await AtOnceAsync<RecoveryCodes, NewPasswordOutcome>(codes => codes.UseAsync(LeadsEmail, code, Password, Cancel));
        outcomes.Count(outcome => outcome is NewPasswordOutcome.Set).ShouldBe(1);
        (await Database.EverythingAsync()).ShouldNotContain(code);
    }

    [Fact]
    public async Task Somebody_new_who_arrives_twice_at_once_gets_one_account()
    {
        var ana = new ProviderPerson("https://id.example.org", "ana", "ana@example.org", EmailVerified: true, "Ana Lima", "Europe/Lisbon");
        var outcomes = await AtOnceAsync<ProviderSignIns, ProviderOutcome>(people => people.ArriveAsync(ana, new ProviderTrust(false, CreateAccounts: true), Cancel));
        outcomes.Distinct().ShouldHaveSingleItem().ShouldBeOfType<ProviderOutcome.Known>();
        var made = await Here.The<Store>().ReadAsync(db => db.Users.SingleAsync(account => account.Email == "ana@example.org", Cancel), Cancel);
        (made.DisplayName, made.TimeZone, made.IsLead).ShouldBe(("Ana Lima", "Europe/Lisbon", false));
    }

    [Fact]
    public async Task A_recovery_code_opens_no_disabled_account()
    {
        await using var scope = Here.Scope();
        var codes = scope.ServiceProvider.GetRequiredService<RecoveryCodes>();
        var code = (await codes.MakeAsync(Here.Lead, Cancel))[0];
        await Here.The<AccountChanges>().DisableAsync(Here.Lead, Here.Lead, Cancel);
        (await codes.UseAsync(LeadsEmail, code, Password, Cancel)).ShouldBeOfType<NewPasswordOutcome.Closed>();
        (await codes.LeftAsync(Here.Lead, Cancel)).ShouldBe(RecoveryCodes.Count);
    }

    private async Task<TOutcome[]> AtOnceAsync<TService, TOutcome>(Func<TService, Task<TOutcome>> act)
        where TService : notnull => await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
        async () =>
        {
            await using var scope = Here.Scope();
            return await act(scope.ServiceProvider.GetRequiredService<TService>());
        }, Cancel)));
}

public sealed class OnceOnlyInSqliteTests(PostgresServer postgres) : OnceOnlyTests(On.Sqlite, postgres);

public sealed class OnceOnlyInPostgresTests(PostgresServer postgres) : OnceOnlyTests(On.Postgres, postgres);
