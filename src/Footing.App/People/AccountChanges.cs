using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>What an admin changes about accounts. Every change gives a new security stamp, which ends open sessions.</summary>
public sealed class AccountChanges(Store store, TimeProvider clock)
{
    public Task<AccountChangeOutcome> DisableAsync(Guid id, CancellationToken cancel = default) =>
        ChangeAsync(id, account => account.Disable(clock), cancel);

    public Task<AccountChangeOutcome> EnableAsync(Guid id, CancellationToken cancel = default) =>
        ChangeAsync(id, account => account.Enable(), cancel);

    public Task<AccountChangeOutcome> SetRolesAsync(Guid id, bool lead, bool admin, bool partner, CancellationToken cancel = default) =>
        ChangeAsync(
            id,
            account =>
            {
                account.MakeLead(lead);
                account.MakeAdmin(admin);
                account.MakePartner(partner);
            },
            cancel);

    private Task<AccountChangeOutcome> ChangeAsync(Guid id, Action<Account> change, CancellationToken cancel) =>
        store.WriteAsync(
            async db =>
            {
                if (await db.Users.SingleOrDefaultAsync(known => known.Id == id, cancel) is not { } account) return AccountChangeOutcome.NotFound;
                change(account);
                var others = await db.Users.AnyAsync(known => known.Id != id && known.IsAdmin && known.DisabledAt == null, cancel);
                if (!others && (!account.IsAdmin || account.IsDisabled))
                {
                    db.ChangeTracker.Clear();
                    return AccountChangeOutcome.LastAdmin;
                }
                account.SecurityStamp = Guid.NewGuid().ToString();
                return AccountChangeOutcome.Done;
            },
            cancel);
}

/// <summary>How a change to an account ended.</summary>
public enum AccountChangeOutcome
{
    Done,
    NotFound,

    /// <summary>Nobody would be left to look after accounts.</summary>
    LastAdmin,
}
