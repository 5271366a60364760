using System.Collections.Immutable;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Insights;

/// <summary>Reads what was published. There is no other question to ask: no filter, no live count.</summary>
public sealed class PublishedFigures(Store store)
{
    /// <summary>All published periods, latest first.</summary>
    public Task<ImmutableArray<PublishedPeriod>> ReadAsync(CancellationToken cancel = default) => store.ReadAsync(
        async db => (await db.PublishedPeriods.OrderByDescending(period => period.From).ToListAsync(cancel)).ToImmutableArray(), cancel);
}
