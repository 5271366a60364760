using System.Collections.Immutable;
using System.Text.Json;
using Footing.App.Audit;
using Footing.App.Storage;
using Footing.Core;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

/// <summary>The periods of this installation, and lowering them.</summary>
public sealed class RetentionRules(Store store, AuditChain audit, TimeProvider clock)
{
    private const string Name = "retention";

    public Task<RetentionPeriods> ReadAsync(CancellationToken cancel = default) => store.ReadAsync(db => OfAsync(db, cancel), cancel);

    /// <summary>
    /// Lowers periods, for what begins from now on and, with notice, for what is stored. An invitation that is open can
    /// be answered as long as it said.
    /// </summary>
    /// <returns>What was wrong with them; empty when they hold now.</returns>
    public Task<ImmutableArray<InputFault>> LowerAsync(RetentionPeriods periods, Guid by, CancellationToken cancel = default) => store.WriteAsync(
        async db =>
        {
            var current = await OfAsync(db, cancel);
            var faults = periods.FaultsAfter(current);
            if (faults.Length > 0 || periods == current) return faults;

            var value = JsonSerializer.Serialize(periods);
            if (await db.Settings.FindAsync([Name], cancel) is { } stored) stored.Change(value);
            else db.Settings.Add(new Setting(Name, value));
            foreach (var recovery in await db.Recoveries.ToListAsync(cancel)) recovery.KeepShorter(periods, recovery.Today(clock));
            await audit.AddAsync(db, AuditKind.RetentionChanged, by, subject: null, cancel);
            return faults;
        },
        cancel);

    internal static async Task<RetentionPeriods> OfAsync(FootingDb db, CancellationToken cancel)
    {
        var stored = await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Name == Name, cancel);
        return stored is null ? RetentionPeriods.Longest : JsonSerializer.Deserialize<RetentionPeriods>(stored.Value)!;
    }
}
