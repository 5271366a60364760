using System.Collections.Immutable;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

/// <summary>Who could hold a recovery.</summary>
public sealed class Leads(Store store)
{
    /// <summary>Leads by name, without those left out and without disabled accounts.</summary>
    public Task<ImmutableArray<LeadName>> OthersAsync(IReadOnlyCollection<Guid> leftOut, CancellationToken cancel = default) =>
        store.ReadAsync(
            async db =>
            {
                var leads = await db.Users
                    .Where(account => account.IsLead && account.DisabledAt == null && !leftOut.Contains(account.Id))
                    .OrderBy(account => account.DisplayName)
                    .Select(account => new LeadName(account.Id, account.DisplayName))
                    .ToListAsync(cancel);
                return leads.ToImmutableArray();
            },
            cancel);
}

/// <summary>A lead by name.</summary>
public sealed record LeadName(Guid Id, string Name);
