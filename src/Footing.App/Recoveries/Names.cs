using System.Collections.Immutable;
using Footing.App.People;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

internal static class Names
{
    public static async Task<RecoveryView.People> OfAsync(FootingDb db, Recovery recovery, CancellationToken cancel)
    {
        var next = recovery.HandOvers.SingleOrDefault(handOver => handOver.IsOpen)?.ToLeadId;
        var former = recovery.HandOvers.Where(handOver => !handOver.IsOpen).Select(handOver => handOver.FromLeadId).Distinct().ToArray();
        var names = await db.Users
            .Where(account => account.Id == recovery.LeadId || account.Id == recovery.ColleagueId || account.Id == next || former.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
        return new(
            names[recovery.LeadId],
            recovery.ColleagueId is { } colleague ? names[colleague] : recovery.ColleagueName?.Value ?? "",
            next is { } lead ? names[lead] : null,
            former.Where(names.ContainsKey).ToImmutableDictionary(id => id, id => names[id]),
            await LegalHolds.LinesAsync(db, db.LegalHolds.Where(hold => hold.AccountId == recovery.LeadId || hold.AccountId == recovery.ColleagueId), cancel));
    }
}
