using Footing.App.Audit;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>The first visit makes the first admin, exactly once, however many come first.</summary>
public sealed class FirstAdmin(Store store, AuditChain audit, NewAccounts accounts)
{
    /// <summary>The row that closes the door. Its key is what keeps two visitors apart.</summary>
    private const string Done = "first-admin";

    public Task<bool> IsNeededAsync(CancellationToken cancel = default) =>
        store.ReadAsync(async db => !await db.Settings.AnyAsync(setting => setting.Name == Done, cancel), cancel);

    public async Task<AccountOutcome> CreateAsync(
        string displayName, string email, string password, string timeZone, CancellationToken cancel = default)
    {
        if (!await IsNeededAsync(cancel)) return new AccountOutcome.Closed();
        var (account, faults) = await accounts.MakeAsync(displayName, email, password, timeZone);
        if (faults.Length > 0) return new AccountOutcome.Refused(faults);
        account.MakeAdmin();
        return await store.WriteAsync<AccountOutcome>(
            async db =>
            {
                if (await db.Settings.AnyAsync(setting => setting.Name == Done, cancel)) return new AccountOutcome.Closed();
                db.Settings.Add(new Setting(Done, "done"));
                db.Users.Add(account);
                await audit.AddAsync(db, AuditKind.AccountMade, account.Id, account.Id, cancel);
                await audit.AddAsync(db, AuditKind.AdminRoleGiven, account.Id, account.Id, cancel);
                return new AccountOutcome.Created(account.Id);
            },
            cancel);
    }
}
