using Footing.App.Audit;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>
/// Which account belongs to somebody the organisation's own sign-in names. Issuer and subject decide; an address only
/// ever connects once, and only where the administrator allows it, since addresses are given to other people in time.
/// </summary>
public sealed class ProviderSignIns(Store store, UserManager<Account> users, AuditChain audit, TimeProvider clock)
{
    /// <summary>Finds the account, and connects or makes it where that is allowed.</summary>
    public Task<ProviderOutcome> ArriveAsync(ProviderPerson person, ProviderTrust trust, CancellationToken cancel = default) => store.WriteAsync(
        async db =>
        {
            if (await LoginAsync(db, person, cancel) is { } login)
                return Outcome(await db.Users.SingleAsync(known => known.Id == login.UserId, cancel));
            if (!person.EmailVerified || person.Email is not { } email) return new ProviderOutcome.NotConnected();

            var address = users.NormalizeEmail(email.Trim());
            var account = await db.Users.SingleOrDefaultAsync(known => known.NormalizedEmail == address, cancel);
            if (account is not null)
            {
                if (!trust.TrustEmail || await HasLoginAsync(db, account.Id, person.Issuer, cancel)) return new ProviderOutcome.NotConnected();
                if (account.IsDisabled) return new ProviderOutcome.Disabled();
            }
            else
            {
                if (!trust.CreateAccounts) return new ProviderOutcome.NotConnected();
                account = Make(person, email);
                db.Users.Add(account);
                await audit.AddAsync(db, AuditKind.AccountMade, account.Id, account.Id, cancel);
            }
            await ConnectAsync(db, account.Id, person, cancel);
            return Outcome(account);
        },
        cancel);

    /// <summary>Connects the account of someone who is signed in here. Doing it twice is harmless.</summary>
    public Task<ConnectOutcome> ConnectAsync(Guid account, ProviderPerson person, CancellationToken cancel = default) => store.WriteAsync(
        async db =>
        {
            if (await LoginAsync(db, person, cancel) is { } login) return login.UserId == account ? ConnectOutcome.Done : ConnectOutcome.Taken;
            if (await HasLoginAsync(db, account, person.Issuer, cancel)) return ConnectOutcome.Taken;
            await ConnectAsync(db, account, person, cancel);
            return ConnectOutcome.Done;
        },
        cancel);

    /// <summary>Ends the connection of an account. False when the person could then not sign in any more.</summary>
    public Task<bool> DisconnectAsync(Guid id, CancellationToken cancel = default) => store.WriteAsync(
        async db =>
        {
            var account = await db.Users.SingleAsync(known => known.Id == id, cancel);
            if (account.PasswordHash is null && !await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == id, cancel)) return false;
            await db.UserLogins.Where(login => login.UserId == id).ExecuteDeleteAsync(cancel);
            account.EndSessions();
            await audit.AddAsync(db, AuditKind.ProviderDisconnected, id, id, cancel);
            return true;
        },
        cancel);

    public Task<bool> IsConnectedAsync(Guid account, CancellationToken cancel = default) =>
        store.ReadAsync(db => db.UserLogins.AnyAsync(login => login.UserId == account, cancel), cancel);

    private async Task ConnectAsync(FootingDb db, Guid account, ProviderPerson person, CancellationToken cancel)
    {
        db.UserLogins.Add(new IdentityUserLogin<Guid> { LoginProvider = person.Issuer, ProviderKey = person.Subject, UserId = account });
        await audit.AddAsync(db, AuditKind.ProviderConnected, account, account, cancel);
    }

    private Account Make(ProviderPerson person, string email)
    {
        var name = string.IsNullOrWhiteSpace(person.Name) ? email : person.Name;
        var zone = person.TimeZone is { } said && Days.IsZone(said) ? said : "UTC";
        var account = Account.Named(name.Length > Limits.Name ? name[..Limits.Name] : name, email, zone, clock);
        account.NormalizedEmail = users.NormalizeEmail(account.Email);
        account.NormalizedUserName = users.NormalizeName(account.UserName);
        return account;
    }

    private static ProviderOutcome Outcome(Account account) =>
        account.IsDisabled ? new ProviderOutcome.Disabled() : new ProviderOutcome.Known(account.Id);

    private static Task<IdentityUserLogin<Guid>?> LoginAsync(FootingDb db, ProviderPerson person, CancellationToken cancel) =>
        db.UserLogins.SingleOrDefaultAsync(login => login.LoginProvider == person.Issuer && login.ProviderKey == person.Subject, cancel);

    private static Task<bool> HasLoginAsync(FootingDb db, Guid account, string issuer, CancellationToken cancel) =>
        db.UserLogins.AnyAsync(login => login.UserId == account && login.LoginProvider == issuer, cancel);
}
