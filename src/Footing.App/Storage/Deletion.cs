using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

internal static class Deletion
{
    /// <summary>
    /// Deletes a recovery with all its content at once, inside the current transaction, and its data key after it. Rows that
    /// hang on it go by cascade; SQLite overwrites what was there.
    /// </summary>
    public static async Task DeleteRecoveryAsync(this FootingDb db, RecoveryId? id, CancellationToken cancel)
    {
        if (id is not { } known) return;
        await db.Recoveries.Where(recovery => recovery.Id == known).ExecuteDeleteAsync(cancel);
        db.Erased.Add(known.Value);
    }
}
