using Footing.App.Audit;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>The sign-ins that are open.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="audit">Where each sign-in is noted.</param>
/// <param name="clock">Says how long one has been open.</param>
/// <param name="longest">How long one lasts at most, however busy it is.</param>
public sealed class Sessions(Store store, AuditChain audit, TimeProvider clock, TimeSpan longest)
{
    /// <summary>Opens a session for someone who has just proved who they are. Sessions of theirs that have run out are forgotten.</summary>
    public Task<Session> BeginAsync(Guid account, CancellationToken cancel = default) => store.WriteAsync(
        async db =>
        {
            var oldest = clock.GetUtcNow() - longest;
            await db.Sessions.Where(known => known.AccountId == account && known.StartedAt <= oldest).ExecuteDeleteAsync(cancel);
            var session = new Session(account, clock.GetUtcNow());
            db.Sessions.Add(session);
            await audit.AddAsync(db, AuditKind.SignedIn, account, account, cancel);
            return session;
        },
        cancel);

    /// <summary>Puts a new session in the place of an open one, with its age: what the old cookie opened ends.</summary>
    /// <returns>The new session; null when the old one is over.</returns>
    public Task<Session?> ReplaceAsync(Guid id, CancellationToken cancel = default) => store.WriteAsync<Session?>(
        async db =>
        {
            if (await db.Sessions.SingleOrDefaultAsync(known => known.Id == id, cancel) is not { } old) return null;
            var session = new Session(old.AccountId, old.StartedAt);
            db.Sessions.Remove(old);
            db.Sessions.Add(session);
            return session;
        },
        cancel);

    /// <summary>Ends one. Harmless when it is over.</summary>
    public Task EndAsync(Guid id, CancellationToken cancel = default) =>
        store.WriteAsync(db => db.Sessions.Where(known => known.Id == id).ExecuteDeleteAsync(cancel), cancel);

    /// <summary>An open session with its account as it is now; null when the session is over or the account disabled.</summary>
    public Task<OpenSession?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        var oldest = clock.GetUtcNow() - longest;
        return store.ReadAsync(
            db => db.Sessions
                .Where(session => session.Id == id && session.StartedAt > oldest)
                .Join(db.Users.Where(account => account.DisabledAt == null), session => session.AccountId, account => account.Id,
                    (session, account) => new OpenSession(account, session.StartedAt))
                .SingleOrDefaultAsync(cancel),
            cancel);
    }
}

/// <summary>A session that is open.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="StartedAt">When they last proved who they are.</param>
public sealed record OpenSession(Account Account, DateTimeOffset StartedAt);
