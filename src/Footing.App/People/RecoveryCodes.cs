using System.Collections.Immutable;
using Footing.App.Audit;
using Footing.App.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>Ten codes someone keeps on paper, each good for one new password.</summary>
public sealed class RecoveryCodes(Store store, NewAccounts accounts, UserManager<Account> users, AuditChain audit, TimeProvider clock)
{
    /// <summary>How many are made at once.</summary>
    public const int Count = 10;

    /// <summary>Makes fresh codes and gives them, this once. Those made before stop working.</summary>
    public async Task<ImmutableArray<string>> MakeAsync(Guid account, CancellationToken cancel = default)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => RecoveryCode.New()).ToImmutableArray();
        await store.WriteAsync(
            async db =>
            {
                await db.RecoveryCodes.Where(known => known.AccountId == account).ExecuteDeleteAsync(cancel);
                db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode(account, code, clock)));
                await audit.AddAsync(db, AuditKind.RecoveryCodesMade, account, account, cancel);
                return true;
            },
            cancel);
        return codes;
    }

    /// <summary>How many are left.</summary>
    public Task<int> LeftAsync(Guid account, CancellationToken cancel = default) =>
        store.ReadAsync(db => db.RecoveryCodes.CountAsync(known => known.AccountId == account, cancel), cancel);

    /// <summary>
    /// Sets a new password, ends every open session and uses the code up. An address that is not known, or is of a
    /// disabled account, takes the same work and gets the same answer as a wrong code.
    /// </summary>
    public async Task<NewPasswordOutcome> UseAsync(string email, string code, string password, CancellationToken cancel = default)
    {
        var whoever = Account.Named(email, email, "UTC", clock);
        var faults = await accounts.PasswordFaultsAsync(whoever, password);
        if (faults.Length > 0) return new NewPasswordOutcome.Refused(faults);
        var hash = users.PasswordHasher.HashPassword(whoever, password);
        var address = users.NormalizeEmail(email.Trim());
        return await store.WriteAsync<NewPasswordOutcome>(
            async db =>
            {
                var account = await db.Users.SingleOrDefaultAsync(known => known.NormalizedEmail == address && known.DisabledAt == null, cancel);
                var id = account?.Id ?? Guid.Empty;
                var codeHash = RecoveryCode.HashOf(id, code);
                var known = await db.RecoveryCodes.SingleOrDefaultAsync(kept => kept.AccountId == id && kept.Hash == codeHash, cancel);
                if (account is null || known is null)
                {
                    await audit.AddAsync(db, AuditKind.SignInRefused, by: null, account?.Id, cancel);
                    return new NewPasswordOutcome.Closed();
                }
                account.TakePassword(hash);
                db.RecoveryCodes.Remove(known);
                await audit.AddAsync(db, AuditKind.RecoveryCodeUsed, account.Id, account.Id, cancel);
                return new NewPasswordOutcome.Set(account.Id);
            },
            cancel);
    }
}
