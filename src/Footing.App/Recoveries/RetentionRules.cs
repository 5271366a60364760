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
    /// Lowers periods, for what begins from now on and, with notice, for what is stored, work alone included. An invitation
    /// that is open can be answered as long as it said.
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
            await LowerRecoveriesAsync(db, periods, cancel);
            await LowerAloneWorksAsync(db, periods, cancel);
            await audit.AddAsync(db, AuditKind.RetentionChanged, by, subject: null, cancel);
            return faults;
        },
        cancel);

    // Row by row over days alone: what cannot be opened any more is lowered like the rest.
    private async Task LowerRecoveriesAsync(FootingDb db, RetentionPeriods periods, CancellationToken cancel)
    {
        var stored = await db.Recoveries
            .Select(recovery => new
            {
                recovery.Id, recovery.TimeZone,
                Keeping = new Keeping(recovery.TouchedOn, recovery.DaysKeptUntouched, recovery.ClosedOn, recovery.DaysKeptClosed, recovery.KeptAtLeastUntil),
            })
            .ToListAsync(cancel);
        foreach (var line in stored)
        {
            var lower = line.Keeping.Lowered(periods, Days.Today(line.TimeZone, clock));
            await db.Recoveries.Where(recovery => recovery.Id == line.Id).ExecuteUpdateAsync(
                set => set.SetProperty(recovery => recovery.DaysKeptUntouched, lower.DaysUntouched)
                    .SetProperty(recovery => recovery.DaysKeptClosed, lower.DaysClosed)
                    .SetProperty(recovery => recovery.KeptAtLeastUntil, lower.AtLeastUntil),
                cancel);
        }
    }

    private async Task LowerAloneWorksAsync(FootingDb db, RetentionPeriods periods, CancellationToken cancel)
    {
        var stored = await db.AloneWorks
            .Select(work => new { work.Id, work.TimeZone, Keeping = new Keeping(work.TouchedOn, work.DaysKeptUntouched, null, 0, work.KeptAtLeastUntil) })
            .ToListAsync(cancel);
        foreach (var line in stored)
        {
            var lower = line.Keeping.Lowered(periods, Days.Today(line.TimeZone, clock));
            await db.AloneWorks.Where(work => work.Id == line.Id).ExecuteUpdateAsync(
                set => set.SetProperty(work => work.DaysKeptUntouched, lower.DaysUntouched).SetProperty(work => work.KeptAtLeastUntil, lower.AtLeastUntil),
                cancel);
        }
    }

    internal static async Task<RetentionPeriods> OfAsync(FootingDb db, CancellationToken cancel)
    {
        var stored = await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Name == Name, cancel);
        return stored is null ? RetentionPeriods.Longest : JsonSerializer.Deserialize<RetentionPeriods>(stored.Value)!;
    }
}
