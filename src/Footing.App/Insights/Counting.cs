using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core.Insights;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Insights;

/// <summary>Keeps and drops the marks of closed recoveries, inside the unit of work that closes, erases or chooses.</summary>
internal static class Counting
{
    /// <summary>Counts a recovery that was just closed, unless the colleague said no.</summary>
    public static void Count(this FootingDb db, Recovery recovery)
    {
        if (recovery.LeftOut || recovery.CountedAs is not null) return;
        var mark = new Mark(Quarter.Of(recovery.ClosedOn!.Value), Counted.Of(recovery));
        db.Marks.Add(mark);
        recovery.CountAs(mark.Id);
    }

    /// <summary>Drops the mark, if its period is not published yet.</summary>
    public static async Task UncountAsync(this FootingDb db, Recovery recovery, CancellationToken cancel)
    {
        if (recovery.CountedAs is not { } id) return;
        await db.Marks.Where(mark => mark.Id == id).ExecuteDeleteAsync(cancel);
        recovery.CountAs(null);
    }
}
