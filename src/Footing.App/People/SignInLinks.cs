using System.Collections.Immutable;
using Footing.App.Audit;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>One-time links with which someone who forgot their password sets a new one. Nobody else learns it.</summary>
public sealed class SignInLinks(Store store, AuditChain audit, NewAccounts accounts, UserManager<Account> users, TimeProvider clock)
{
    /// <summary>Makes a link and gives its token, which is not kept. A new link replaces the old one. Null for a disabled account.</summary>
    public Task<string?> MakeAsync(Guid id, Guid by, CancellationToken cancel = default) => store.WriteAsync<string?>(
        async db =>
        {
            if (await ActiveAsync(db, id, cancel) is not { } account) return null;
            var token = InvitationToken.New();
            await db.AccountInvitations.Where(known => known.Id == id).ExecuteDeleteAsync(cancel);
            db.AccountInvitations.Add(AccountInvitation.ToSignIn(account, HashOf(token), clock));
            await audit.AddAsync(db, AuditKind.SignInLinkMade, by, id, cancel);
            return token;
        },
        cancel);

    /// <summary>Who a link is for, or null when it was used, was replaced or has run out.</summary>
    public Task<AccountInvitation?> OpenAsync(string token, CancellationToken cancel = default) =>
        store.ReadAsync(db => FindAsync(db, token, cancel), cancel);

    /// <summary>Sets the new password, ends every open session of the account and uses the link up.</summary>
    public async Task<NewPasswordOutcome> UseAsync(string token, string password, CancellationToken cancel = default)
    {
        if (await OpenAsync(token, cancel) is not { } link) return new NewPasswordOutcome.Closed();
        if (await store.ReadAsync(db => ActiveAsync(db, link.Id, cancel), cancel) is not { } owner) return new NewPasswordOutcome.Closed();
        var faults = await accounts.PasswordFaultsAsync(owner, password);
        if (faults.Length > 0) return new NewPasswordOutcome.Refused(faults);
        var hash = users.PasswordHasher.HashPassword(owner, password);
        return await store.WriteAsync<NewPasswordOutcome>(
            async db =>
            {
                if (await FindAsync(db, token, cancel) is not { } open || await ActiveAsync(db, open.Id, cancel) is not { } account)
                    return new NewPasswordOutcome.Closed();
                account.TakePassword(hash);
                await audit.AddAsync(db, AuditKind.PasswordChanged, account.Id, account.Id, cancel);
                db.AccountInvitations.Remove(open);
                return new NewPasswordOutcome.Set(account.Id);
            },
            cancel);
    }

    /// <summary>Told apart from a link that makes an account, so that neither ever works as the other.</summary>
    private static string HashOf(string token) => InvitationToken.Hash($"sign-in:{token}");

    private static Task<Account?> ActiveAsync(FootingDb db, Guid id, CancellationToken cancel) =>
        db.Users.SingleOrDefaultAsync(account => account.Id == id && account.DisabledAt == null, cancel);

    private async Task<AccountInvitation?> FindAsync(FootingDb db, string token, CancellationToken cancel)
    {
        var hash = HashOf(token);
        var link = await db.AccountInvitations.SingleOrDefaultAsync(known => known.TokenHash == hash, cancel);
        return link?.ExpiresAt > clock.GetUtcNow() ? link : null;
    }
}

/// <summary>How setting a new password with a link ended.</summary>
public abstract record NewPasswordOutcome
{
    private NewPasswordOutcome() { }

    public sealed record Set(Guid Account) : NewPasswordOutcome;

    /// <summary>The link was used, was replaced or has run out.</summary>
    public sealed record Closed : NewPasswordOutcome;

    /// <summary>The password was not changed, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<InputFault> Faults) : NewPasswordOutcome;
}
