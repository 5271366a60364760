using Footing.App.Audit;
using Footing.App.People;
using Footing.App.Storage;

namespace Footing.App.Recoveries;

/// <summary>Agreeing to an invitation by someone who has no account yet: the account and the yes are saved together or not at all.</summary>
public sealed class Joining(Store store, AuditChain audit, NewAccounts accounts, Answering answering)
{
    /// <summary>Makes the account and accepts. Faults of the account have the paths displayName, email and password.</summary>
    public async Task<AcceptOutcome> AcceptAsync(
        string token, string displayName, string email, string password, Acceptance acceptance, CancellationToken cancel = default)
    {
        if (await answering.OpenAsync(token, cancel) is not { } open) return new AcceptOutcome.NotFound();
        var (account, faults) = await accounts.MakeAsync(displayName, email, password, open.Recovery.TimeZone);
        if (faults.Length > 0) return new AcceptOutcome.Refused(faults);
        return await store.WriteAsync(
            async db =>
            {
                db.Users.Add(account);
                await audit.AddAsync(db, AuditKind.AccountMade, account.Id, account.Id, cancel);
                var outcome = await answering.AcceptInAsync(db, token, account.Id, acceptance, cancel);
                if (outcome is not AcceptOutcome.Agreed) db.ChangeTracker.Clear();
                return outcome;
            },
            cancel);
    }
}
