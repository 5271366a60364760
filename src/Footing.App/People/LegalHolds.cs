using System.Collections.Immutable;
using Footing.App.Audit;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>Setting and lifting legal holds. While one stands, deleting by time and erasing on request wait.</summary>
public sealed class LegalHolds(Store store, Retention retention, Audience audience, AuditChain audit, TimeProvider clock)
{
    public Task<ImmutableArray<HoldLine>> AllAsync(CancellationToken cancel = default) =>
        store.ReadAsync(async db => SeenBy(Relationship.Admin, await LinesAsync(db, db.LegalHolds, cancel)), cancel);

    /// <summary>The hold on someone, for their own eyes; null for none.</summary>
    public Task<HoldLine?> OnAsync(Guid account, CancellationToken cancel = default) => store.ReadAsync(
        async db => SeenBy(Relationship.SignedIn, await LinesAsync(db, db.LegalHolds.Where(hold => hold.AccountId == account), cancel)).SingleOrDefault(), cancel);

    /// <returns>False when there is no such account, or a hold stands on it already.</returns>
    public Task<bool> SetAsync(Guid account, Guid by, string reason, CancellationToken cancel = default) => store.WriteAsync(
        async db =>
        {
            if (!await db.Users.AnyAsync(known => known.Id == account, cancel) || await db.LegalHolds.AnyAsync(hold => hold.AccountId == account, cancel)) return false;
            db.LegalHolds.Add(new LegalHold(account, by, reason.Trim(), clock.GetUtcNow()));
            await audit.AddAsync(db, AuditKind.LegalHoldSet, by, account, cancel);
            return true;
        },
        cancel);

    /// <summary>Lifts a hold; what waited is deleted at once.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> LiftAsync(Guid account, Guid by, CancellationToken cancel = default)
    {
        var lifted = await store.WriteAsync(
            async db =>
            {
                if (await db.LegalHolds.SingleOrDefaultAsync(hold => hold.AccountId == account, cancel) is not { } held) return false;
                db.LegalHolds.Remove(held);
                await audit.AddAsync(db, AuditKind.LegalHoldLifted, by, account, cancel);
                return true;
            },
            cancel);
        if (lifted) await retention.SweepAsync(cancel);
        return lifted;
    }

    private ImmutableArray<HoldLine> SeenBy(Relationship who, ImmutableArray<HoldLine> lines) => audience.Sees(who, Content.Hold) ? lines : [];

    internal static async Task<ImmutableArray<HoldLine>> LinesAsync(FootingDb db, IQueryable<LegalHold> holds, CancellationToken cancel)
    {
        var lines = await (
            from hold in holds
            join person in db.Users on hold.AccountId equals person.Id
            join admin in db.Users on hold.SetBy equals admin.Id
            orderby hold.SetAt
            select new HoldLine(hold.AccountId, person.DisplayName, admin.DisplayName, hold.Reason, hold.SetAt)).ToListAsync(cancel);
        return [.. lines];
    }
}

/// <summary>A legal hold as it is shown.</summary>
/// <param name="Account">Whose data it keeps.</param>
/// <param name="Name">Their name.</param>
/// <param name="SetBy">Name of the admin who set it.</param>
/// <param name="Reason">Why, in the admin's words.</param>
/// <param name="SetAt">Since when.</param>
public sealed record HoldLine(Guid Account, string Name, string SetBy, string Reason, DateTimeOffset SetAt);
