using System.Collections.Immutable;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Audit;

/// <summary>The chain for an admin's eyes. Names are looked up when it is shown, since it holds none.</summary>
public sealed class AuditReading(Store store)
{
    /// <summary>Entries, latest first.</summary>
    /// <param name="before">Only those before this one; null for the latest.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<ImmutableArray<AuditLine>> LatestAsync(long? before, int count, CancellationToken cancel = default) => store.ReadAsync<ImmutableArray<AuditLine>>(
        async db =>
        {
            var entries = await db.AuditEntries
                .Where(entry => before == null || entry.Sequence < before)
                .OrderByDescending(entry => entry.Sequence).Take(count).ToListAsync(cancel);
            var accounts = entries.SelectMany(entry => (Guid?[])[entry.By, AuditChain.ConcernsRecovery(entry.Kind) ? null : entry.Subject]).OfType<Guid>().Distinct().ToList();
            var names = await db.Users.Where(account => accounts.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
            return [.. entries.Select(entry => new AuditLine(entry.Sequence, entry.At, entry.Kind, Name(entry.By), Subject(entry)))];

            string? Name(Guid? account) => account is not { } id ? null : names.GetValueOrDefault(id, "an account that no longer exists");

            // The end of the id, which is random: its beginning is the moment it was made.
            string? Subject(AuditEntry entry) => AuditChain.ConcernsRecovery(entry.Kind) ? entry.Subject?.ToString("N")[^8..] : Name(entry.Subject);
        },
        cancel);
}

/// <summary>An entry as an admin reads it.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What was done.</param>
/// <param name="By">Name of whoever did it; null for nobody, or nobody to be named.</param>
/// <param name="Subject">Name of the account it was done to, or for a recovery the end of its id; null for none.</param>
public sealed record AuditLine(long Sequence, DateTimeOffset At, AuditKind Kind, string? By, string? Subject);
