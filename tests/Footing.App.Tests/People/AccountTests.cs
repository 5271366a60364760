using Footing.App.People;
using Footing.App.Storage;
using Footing.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.App.Tests.People;

public abstract class AccountTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private const string Password = "Three-quiet-rivers-7";

    [Fact]
    public async Task Of_many_first_visitors_one_becomes_the_admin()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(visitor => Task.Run(
            async () =>
            {
                await using var scope = Here.Scope();
                return await scope.ServiceProvider.GetRequiredService<FirstAdmin>()
                    .CreateAsync($"Visitor {visitor}", $"v{visitor}@example.org", Password, "UTC", Cancel);
            }, Cancel)));
        outcomes.Count(outcome => outcome is AccountOutcome.Created).ShouldBe(1);
        outcomes.Count(outcome => outcome is AccountOutcome.Closed).ShouldBe(7);
    }

    [Fact]
    public async Task The_first_admin_is_told_everything_that_is_wrong()
    {
        await using var scope = Here.Scope();
        var first = scope.ServiceProvider.GetRequiredService<FirstAdmin>();
        (await first.CreateAsync(" ", "robin@example.org", "short", "Nowhere/Else", Cancel)).ShouldBeOfType<AccountOutcome.Refused>()
            .Faults.Select(fault => fault.Path).Distinct().ShouldBe(["displayName", "timeZone", "password"]);
        (await first.IsNeededAsync(Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_makes_one_account()
    {
        await using var scope = Here.Scope();
        var links = scope.ServiceProvider.GetRequiredService<AccountLinks>();
        var token = await links.MakeAsync("Ana Lima", "ana@example.org", lead: true, Here.Admin, Cancel);
        (await links.OpenAsync(token, Cancel)).ShouldNotBeNull().DisplayName.ShouldBe("Ana Lima");
        var id = (await links.UseAsync(token, "Ana Lima", Password, "Europe/Lisbon", Cancel)).ShouldBeOfType<AccountOutcome.Created>().Account;
        (await links.UseAsync(token, "Ana Lima", Password, "Europe/Lisbon", Cancel)).ShouldBeOfType<AccountOutcome.Closed>();
        var account = await Here.The<Store>().ReadAsync(db => db.Users.SingleAsync(known => known.Id == id, Cancel), Cancel);
        (account.IsLead, account.IsAdmin, account.Email).ShouldBe((true, false, "ana@example.org"));
        (await Database.EverythingAsync()).ShouldNotContain(token);
    }

    [Fact]
    public async Task A_link_runs_out()
    {
        await using var scope = Here.Scope();
        var links = scope.ServiceProvider.GetRequiredService<AccountLinks>();
        var token = await links.MakeAsync("Ana Lima", "ana@example.org", lead: false, Here.Admin, Cancel);
        Here.Pass(days: AccountInvitation.OpenDays);
        (await links.UseAsync(token, "Ana Lima", Password, "UTC", Cancel)).ShouldBeOfType<AccountOutcome.Closed>();
    }

    [Fact]
    public async Task A_sign_in_link_sets_one_password_and_is_no_invitation()
    {
        await using var scope = Here.Scope();
        var links = scope.ServiceProvider.GetRequiredService<SignInLinks>();
        var replaced = (await links.MakeAsync(Here.Lead, Here.Admin, Cancel)).ShouldNotBeNull();
        var token = (await links.MakeAsync(Here.Lead, Here.Admin, Cancel)).ShouldNotBeNull();
        var before = await StampAsync();

        (await scope.ServiceProvider.GetRequiredService<AccountLinks>().OpenAsync(token, Cancel)).ShouldBeNull();
        (await links.UseAsync(replaced, Password, Cancel)).ShouldBeOfType<NewPasswordOutcome.Closed>();
        (await links.UseAsync(token, "short", Cancel)).ShouldBeOfType<NewPasswordOutcome.Refused>();
        (await links.UseAsync(token, Password, Cancel)).ShouldBe(new NewPasswordOutcome.Set(Here.Lead));
        (await links.UseAsync(token, Password, Cancel)).ShouldBeOfType<NewPasswordOutcome.Closed>();

        (await StampAsync()).ShouldNotBe(before);
        (await Database.EverythingAsync()).ShouldNotContain(token);
    }

    [Fact]
    public async Task A_sign_in_link_runs_out_and_opens_no_disabled_account()
    {
        await using var scope = Here.Scope();
        var links = scope.ServiceProvider.GetRequiredService<SignInLinks>();
        var token = (await links.MakeAsync(Here.Lead, Here.Admin, Cancel)).ShouldNotBeNull();
        await Here.The<AccountChanges>().DisableAsync(Here.Lead, Here.Admin, Cancel);
        (await links.MakeAsync(Here.Lead, Here.Admin, Cancel)).ShouldBeNull();
        (await links.UseAsync(token, Password, Cancel)).ShouldBeOfType<NewPasswordOutcome.Closed>();
        await Here.The<AccountChanges>().EnableAsync(Here.Lead, Here.Admin, Cancel);
        Here.Pass(days: AccountInvitation.SignInDays);
        (await links.UseAsync(token, Password, Cancel)).ShouldBeOfType<NewPasswordOutcome.Closed>();
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sessions()
    {
        var before = await StampAsync();
        (await Here.The<AccountChanges>().DisableAsync(Here.Lead, Here.Admin, Cancel)).ShouldBe(AccountChangeOutcome.Done);
        (await StampAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task The_last_admin_stays()
    {
        (await Here.The<AccountChanges>().DisableAsync(Here.Admin, Here.Admin, Cancel)).ShouldBe(AccountChangeOutcome.LastAdmin);
        (await Here.The<AccountChanges>().SetRolesAsync(Here.Admin, Here.Admin, lead: true, admin: false, partner: false, Cancel)).ShouldBe(AccountChangeOutcome.LastAdmin);
        await Here.The<AccountChanges>().SetRolesAsync(Here.Lead, Here.Admin, lead: true, admin: true, partner: false, Cancel);
        (await Here.The<AccountChanges>().DisableAsync(Here.Admin, Here.Admin, Cancel)).ShouldBe(AccountChangeOutcome.Done);
    }

    private Task<string?> StampAsync() =>
        Here.The<Store>().ReadAsync(db => db.Users.Where(known => known.Id == Here.Lead).Select(known => known.SecurityStamp).SingleAsync(Cancel), Cancel);
}

public sealed class AccountsInSqliteTests(PostgresServer postgres) : AccountTests(On.Sqlite, postgres);

public sealed class AccountsInPostgresTests(PostgresServer postgres) : AccountTests(On.Postgres, postgres);
