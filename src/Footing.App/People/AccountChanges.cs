using Footing.App.Audit;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>What an admin changes about accounts. Every change gives a new security stamp, which ends open sessions.</summary>
public sealed class AccountChanges(Store store, AuditChain audit, TimeProvider clock)
{
    public Task<AccountChangeOutcome> DisableAsync(Guid id, Guid by, CancellationToken cancel = default) =>
        ChangeAsync(id, by, account => account.Disable(clock), cancel);

    public Task<AccountChangeOutcome> EnableAsync(Guid id, Guid by, CancellationToken cancel = default) =>
        ChangeAsync(id, by, account => account.Enable(), cancel);

    public Task<AccountChangeOutcome> SetRolesAsync(Guid id, Guid by, bool lead, bool admin, bool partner, CancellationToken cancel = default) =>
        ChangeAsync(
            id,
            by,
            account =>
            {
                account.MakeLead(lead);
                account.MakeAdmin(admin);
                account.MakePartner(partner);
            },
            cancel);

    private Task<AccountChangeOutcome> ChangeAsync(Guid id, Guid by, Action<Account> change, CancellationToken cancel) =>
        store.WriteAsync(
            async db =>
            {
                if (await db.Users.SingleOrDefaultAsync(known => known.Id == id, cancel) is not { } account) return AccountChangeOutcome.NotFound;
                var before = Standing.Of(account);
                change(account);
                var others = await db.Users.AnyAsync(known => known.Id != id && known.IsAdmin && known.DisabledAt == null, cancel);
                if (!others && (!account.IsAdmin || account.IsDisabled))
                {
                    db.ChangeTracker.Clear();
                    return AccountChangeOutcome.LastAdmin;
                }
                foreach (var kind in before.ChangesTo(Standing.Of(account))) await audit.AddAsync(db, kind, by, id, cancel);
                account.EndSessions();
                return AccountChangeOutcome.Done;
            },
            cancel);

    /// <summary>What an account may do, to be compared before and after.</summary>
    private sealed record Standing(bool Disabled, bool Lead, bool Partner, bool Admin)
    {
        public static Standing Of(Account account) => new(account.IsDisabled, account.IsLead, account.IsPartner, account.IsAdmin);

        public IEnumerable<AuditKind> ChangesTo(Standing after)
        {
            if (Disabled != after.Disabled) yield return after.Disabled ? AuditKind.AccountDisabled : AuditKind.AccountEnabled;
            if (Lead != after.Lead) yield return after.Lead ? AuditKind.LeadRoleGiven : AuditKind.LeadRoleTaken;
            if (Partner != after.Partner) yield return after.Partner ? AuditKind.PartnerRoleGiven : AuditKind.PartnerRoleTaken;
            if (Admin != after.Admin) yield return after.Admin ? AuditKind.AdminRoleGiven : AuditKind.AdminRoleTaken;
        }
    }
}

/// <summary>How a change to an account ended.</summary>
public enum AccountChangeOutcome
{
    Done,
    NotFound,

    /// <summary>Nobody would be left to look after accounts.</summary>
    LastAdmin,
}
