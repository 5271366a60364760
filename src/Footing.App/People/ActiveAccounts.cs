using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.People;

internal static class ActiveAccounts
{
    /// <summary>False for a disabled account, so that even a request under way when it was disabled gets nothing.</summary>
    public static Task<bool> IsActiveAsync(this FootingDb db, Guid id, CancellationToken cancel) =>
        db.Users.AnyAsync(account => account.Id == id && account.DisabledAt == null, cancel);

    public static Task<bool> IsActiveLeadAsync(this FootingDb db, Guid id, CancellationToken cancel) =>
        db.Users.AnyAsync(account => account.Id == id && account.DisabledAt == null && account.IsLead, cancel);
}
