using System.Collections.Immutable;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Audit;

/// <summary>
/// The chain as far as an admin reads it in the browser: what was done to accounts and to the installation. Entries about
/// recoveries are left out, since beside those about accounts they would tell who takes part in one. So are sign-ins:
/// an admin who leads people would learn from them when a colleague was here. Names are looked up, since the chain holds none.
/// </summary>
public sealed class AuditReading(Store store)
{
    private static readonly AuditKind[] Shown =
        [.. Enum.GetValues<AuditKind>().Where(kind => kind != AuditKind.SignedIn && !AuditChain.ConcernsRecovery(kind))];

    /// <summary>Entries, latest first.</summary>
    /// <param name="skip">How many of the latest to pass over.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<ImmutableArray<AuditLine>> LatestAsync(int skip, int count, CancellationToken cancel = default) => store.ReadAsync<ImmutableArray<AuditLine>>(
        async db =>
        {
            var entries = await db.AuditEntries
                .Where(entry => Shown.Contains(entry.Kind))
                .OrderByDescending(entry => entry.Sequence).Skip(skip).Take(count).ToListAsync(cancel);
            var accounts = entries.SelectMany(entry => (Guid?[])[entry.By, entry.Subject]).OfType<Guid>().Distinct().ToList();
            var names = await db.Users.Where(account => accounts.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
            return [.. entries.Select(entry => new AuditLine(entry.At, entry.Kind, Name(entry.By), Name(entry.Subject)))];

            string? Name(Guid? account) => account is not { } id ? null : names.GetValueOrDefault(id, "an account that no longer exists");
        },
        cancel);
}

/// <summary>An entry as an admin reads it. It has no number: gaps between numbers would tell where an entry was left out.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What was done.</param>
/// <param name="By">Name of whoever did it; null for nobody.</param>
/// <param name="Subject">Name of the account it was done to; null for none.</param>
public sealed record AuditLine(DateTimeOffset At, AuditKind Kind, string? By, string? Subject);
