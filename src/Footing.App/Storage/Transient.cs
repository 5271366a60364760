using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Footing.App.Storage;

/// <summary>Faults that come from two units meeting, and go away when one runs again.</summary>
internal static class Transient
{
    /// <summary>The database's own fault may lie two wrappers deep: the framework's, and the driver's advice to retry.</summary>
    public static bool IsWorthAnotherRun(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbUpdateConcurrencyException) return true;
            if (inner is PostgresException known) return IsMeeting(known.SqlState);
        }
        return false;
    }

    // A row that another unit added first shows up as a broken key; the next run finds the row.
    private static bool IsMeeting(string state) =>
        state is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation;
}
