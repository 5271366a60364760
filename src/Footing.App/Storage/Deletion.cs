using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

internal static class Deletion
{
    /// <summary>
    /// Deletes a recovery with all its content at once, inside the current transaction. Rows that hang on it go by cascade;
    /// SQLite overwrites what was there.
    /// </summary>
    public static Task<int> DeleteRecoveryAsync(this FootingDb db, RecoveryId? id, CancellationToken cancel) =>
        id is { } known ? db.Recoveries.Where(recovery => recovery.Id == known).ExecuteDeleteAsync(cancel) : Task.FromResult(0);
}
