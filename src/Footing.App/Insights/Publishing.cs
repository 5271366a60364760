using Footing.App.Audit;
using Footing.App.Library;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core.Insights;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Insights;

/// <summary>Publishes every period that has ended, once, and deletes the marks behind it. Nothing it does depends on how often it runs.</summary>
public sealed class Publishing(Store store, AuditChain audit, Shelf shelf, Disclosure disclosure, TimeProvider clock)
{
    /// <summary>The quarter in which this installation began to count. It must not follow from the cases: a late begin would say that there were none.</summary>
    private const string Since = "counted-since";

    public async Task SweepAsync(CancellationToken cancel = default)
    {
        // Somewhere it may still be the day before: a quarter is over when it is over for everybody.
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var running = Quarter.Of(today.AddDays(-1));
        var open = await FirstOpenAsync(running, cancel);
        if (open >= running) return;
        await store.EraseAsync(db => PublishAsync(db, running, today, cancel), cancel);
    }

    private Task<Quarter> FirstOpenAsync(Quarter running, CancellationToken cancel) => store.WriteAsync(
        async db =>
        {
            if (await FirstOpenAsync(db, cancel) is { } open) return open;
            db.Settings.Add(new Setting(Since, running.ToString()));
            return running;
        },
        cancel);

    private static async Task<Quarter?> FirstOpenAsync(FootingDb db, CancellationToken cancel)
    {
        var last = await db.PublishedPeriods.AsNoTracking().OrderByDescending(period => period.From).FirstOrDefaultAsync(cancel);
        if (last is not null) return last.Until.Next;
        return await db.Settings.FindAsync([Since], cancel) is { } since ? Quarter.Parse(since.Value) : null;
    }

    private async Task<bool> PublishAsync(FootingDb db, Quarter running, DateOnly today, CancellationToken cancel)
    {
        var open = (await FirstOpenAsync(db, cancel))!.Value;
        var marks = await db.Marks.ToListAsync(cancel);
        var before = (await db.PublishedPeriods.AsNoTracking().ToListAsync(cancel)).Sum(period => period.Figures.Cases ?? 0);
        var byQuarter = marks.ToLookup(mark => mark.Quarter, mark => mark.Case);
        foreach (var period in Periods.Ended(open, running, disclosure.Group, quarter => byQuarter[quarter].Count()))
        {
            var cases = marks.Where(mark => mark.Quarter >= period.From && mark.Quarter <= period.Until).Select(mark => mark.Case).ToList();
            var figures = disclosure.Publish(period, cases, Counted.Dimensions(shelf), before);
            before += figures.Cases ?? 0;
            db.PublishedPeriods.Add(new PublishedPeriod(figures, disclosure.Group, today));
            await audit.AddAsync(db, AuditKind.InsightsPublished, by: null, subject: null, cancel);

            // Whatever lies before the end of a published period can never be published any more.
            db.Marks.RemoveRange(marks.Where(mark => mark.Quarter <= period.Until));
        }
        return true;
    }
}
