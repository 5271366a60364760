using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Footing.App.Storage;

/// <summary>Faults that come from two units meeting, and go away when one runs again.</summary>
internal static class Transient
{
    public static bool IsWorthAnotherRun(Exception fault) =>
        fault is DbUpdateConcurrencyException
        || (fault as PostgresException ?? fault.InnerException as PostgresException)?.SqlState is
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation;
}
