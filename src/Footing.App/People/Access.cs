using System.Collections.Immutable;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>
/// The one place that finds what a person is to a thing and asks the policy. It reads the account as it is now, so that
/// a right taken away is gone with the next request, and to a disabled account every thing is a stranger's.
/// </summary>
public class Access(AccessPolicy policy)
{
    // Compiled, since they run before every page. Not static: a compiled query is good for one database's model.
    private readonly Func<FootingDb, RecoveryId, CancellationToken, Task<Parties?>> partiesOf = EF.CompileAsyncQuery(
        (FootingDb db, RecoveryId id, CancellationToken cancel) => db.Recoveries.Where(recovery => recovery.Id == id)
            .Select(recovery => new Parties(
                recovery.LeadId, recovery.ColleagueId, recovery.Stage, recovery.ErasureAskedOn != null,
                recovery.HandOvers.Where(handOver => handOver.AgreedOn != null).Select(handOver => handOver.FromLeadId).ToList()))
            .SingleOrDefault());

    private readonly Func<FootingDb, Guid, CancellationToken, Task<Account?>> person = EF.CompileAsyncQuery(
        (FootingDb db, Guid account, CancellationToken cancel) =>
            db.Users.AsNoTracking().SingleOrDefault(known => known.Id == account && known.DisabledAt == null));

    /// <summary>What a person may do with a recovery.</summary>
    public async Task<Decision> DecideAsync(FootingDb db, RecoveryId id, Guid account, RecoveryAction action, CancellationToken cancel) =>
        policy.Decide(await WhoIsAsync(db, id, account, cancel), action);

    /// <summary>What a person may do with a thing.</summary>
    /// <param name="db">Where accounts are.</param>
    /// <param name="toThing">What the person is to the thing, going by the thing alone.</param>
    /// <param name="account">The person.</param>
    /// <param name="action">What they want to do.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<Decision> DecideAsync(FootingDb db, Relationship toThing, Guid account, RecoveryAction action, CancellationToken cancel) =>
        policy.Decide(await WhoIsAsync(db, toThing, account, cancel), action);

    /// <summary>What someone may do who is all of this.</summary>
    public Decision Decide(ImmutableArray<Relationship> who, RecoveryAction action) => policy.Decide(who, action);

    /// <summary>What whoever holds an open invitation's link may do with it.</summary>
    public Decision DecideByLink(RecoveryAction action) => policy.Decide([Relationship.InvitedColleague], action);

    /// <summary>Everything a person is to a recovery and to the site, found with the same few reads whether there is such a recovery or not.</summary>
    public virtual async Task<ImmutableArray<Relationship>> WhoIsAsync(FootingDb db, RecoveryId id, Guid account, CancellationToken cancel)
    {
        var parties = await partiesOf(db, id, cancel);
        return await WhoIsAsync(db, parties?.RelationshipOf(account) ?? Relationship.Stranger, account, cancel);
    }

    /// <summary>Those of some recoveries that a person may do this with, each with what the person is to it. The account is looked up once.</summary>
    /// <param name="db">Where accounts are.</param>
    /// <param name="recoveries">The recoveries, or lines about them.</param>
    /// <param name="partiesOf">Who has to do with each.</param>
    /// <param name="account">The person.</param>
    /// <param name="action">What they want to do.</param>
    /// <param name="cancel">Stops waiting.</param>
    internal async Task<IReadOnlyList<(T Recovery, Relationship Eyes)>> AllowedAsync<T>(
        FootingDb db, IEnumerable<T> recoveries, Func<T, Parties> partiesOf, Guid account, RecoveryAction action, CancellationToken cancel)
    {
        var known = await person(db, account, cancel);
        return
        [
            .. recoveries.Select(recovery => (Recovery: recovery, Eyes: partiesOf(recovery).RelationshipOf(account)))
                .Where(found => policy.Decide(WhoIs(found.Eyes, known), action).Allowed),
        ];
    }

    private async Task<ImmutableArray<Relationship>> WhoIsAsync(FootingDb db, Relationship toThing, Guid account, CancellationToken cancel) =>
        WhoIs(toThing, await person(db, account, cancel));

    private static ImmutableArray<Relationship> WhoIs(Relationship toThing, Account? known) =>
        known is null ? [Relationship.Stranger] : [toThing, .. known.Standing];
}
