using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>Asks the policy for a person and a recovery. A disabled account is a stranger everywhere.</summary>
public sealed class Access(Store store, AccessPolicy policy)
{
    public Task<Decision> AskAsync(RecoveryId id, Guid account, RecoveryAction action, CancellationToken cancel = default) =>
        store.ReadAsync(async db => policy.Decide(await RelationshipAsync(db, id, account, cancel), action), cancel);

    public Task<Relationship> RelationshipAsync(RecoveryId id, Guid account, CancellationToken cancel = default) =>
        store.ReadAsync(db => RelationshipAsync(db, id, account, cancel), cancel);

    private static async Task<Relationship> RelationshipAsync(FootingDb db, RecoveryId id, Guid account, CancellationToken cancel)
    {
        var person = await db.Users.SingleOrDefaultAsync(known => known.Id == account, cancel);
        if (person is null || person.IsDisabled) return Relationship.Stranger;
        var recovery = await db.Recoveries.Include(known => known.HandOvers).SingleOrDefaultAsync(known => known.Id == id, cancel);
        var relationship = recovery?.RelationshipOf(account) ?? Relationship.Stranger;
        return relationship == Relationship.Stranger && person.IsAdmin ? Relationship.Admin : relationship;
    }
}
