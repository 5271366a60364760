using Footing.App.Audit;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>One-time links with which people whom an admin named make their accounts.</summary>
public sealed class AccountLinks(Store store, AuditChain audit, NewAccounts accounts, TimeProvider clock)
{
    /// <summary>Makes a link and gives its token, which is not kept. A new link for the same address replaces the old one.</summary>
    /// <param name="displayName">How the person is called for now.</param>
    /// <param name="email">Their address.</param>
    /// <param name="lead">Whether the account will be a lead's.</param>
    /// <param name="by">The admin who makes it.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<string> MakeAsync(string displayName, string email, bool lead, Guid by, CancellationToken cancel = default)
    {
        var token = InvitationToken.New();
        await store.WriteAsync(
            async db =>
            {
                await db.AccountInvitations.Where(known => known.Email == email.Trim()).ExecuteDeleteAsync(cancel);
                db.AccountInvitations.Add(new AccountInvitation(displayName.Trim(), email.Trim(), lead, token, clock));
                await audit.AddAsync(db, AuditKind.AccountLinkMade, by, subject: null, cancel);
                return true;
            },
            cancel);
        return token;
    }

    /// <summary>Who a link is for, or null when it was used or has run out.</summary>
    public Task<AccountInvitation?> OpenAsync(string token, CancellationToken cancel = default) =>
        store.ReadAsync(db => FindAsync(db, token, cancel), cancel);

    /// <summary>Makes the account and uses the link up.</summary>
    public async Task<AccountOutcome> UseAsync(
        string token, string displayName, string password, string timeZone, CancellationToken cancel = default)
    {
        if (await OpenAsync(token, cancel) is not { } link) return new AccountOutcome.Closed();
        var (account, faults) = await accounts.MakeAsync(displayName, link.Email, password, timeZone);
        if (faults.Length > 0) return new AccountOutcome.Refused(faults);
        return await store.WriteAsync<AccountOutcome>(
            async db =>
            {
                if (await FindAsync(db, token, cancel) is not { } open) return new AccountOutcome.Closed();
                account.MakeLead(open.Lead);
                db.AccountInvitations.Remove(open);
                db.Users.Add(account);
                await audit.AddAsync(db, AuditKind.AccountMade, account.Id, account.Id, cancel);
                if (open.Lead) await audit.AddAsync(db, AuditKind.LeadRoleGiven, account.Id, account.Id, cancel);
                return new AccountOutcome.Created(account.Id);
            },
            cancel);
    }

    private async Task<AccountInvitation?> FindAsync(FootingDb db, string token, CancellationToken cancel)
    {
        var hash = InvitationToken.Hash(token);
        var link = await db.AccountInvitations.SingleOrDefaultAsync(known => known.TokenHash == hash, cancel);
        return link?.ExpiresAt > clock.GetUtcNow() ? link : null;
    }
}
