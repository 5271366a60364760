using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

internal static class WholeRecovery
{
    /// <summary>With everything that belongs to it, list by list.</summary>
    public static IQueryable<Recovery> Whole(this IQueryable<Recovery> recoveries) => recoveries
        .Include(recovery => recovery.Moves)
        .Include(recovery => recovery.Answers)
        .Include(recovery => recovery.LeadForms)
        .Include(recovery => recovery.ColleagueForms)
        .Include(recovery => recovery.Tries)
        .Include(recovery => recovery.Debrief)
        .Include(recovery => recovery.HandOvers)
        .AsSplitQuery();

    public static Task<Recovery?> FindWholeAsync(this FootingDb db, RecoveryId id, CancellationToken cancel) =>
        db.Recoveries.Whole().SingleOrDefaultAsync(recovery => recovery.Id == id, cancel);
}
