using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Reads;

/// <summary>The read log: the colleague's alone. For a lead there is no such page.</summary>
[Needs(RecoveryAction.ReadLog)]
public sealed class IndexModel(RecoveryDesk desk, RecoveryReading reading) : RecoveryPage(desk)
{
    protected override string Name => "Who read what";

    /// <summary>Reads by day, the latest first, in the recovery's zone.</summary>
    public IReadOnlyList<ReadDay> Days { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reading.LogAsync(RecoveryId, Account, cancel) is not { } log) return NotFound();
        Days = [.. ReadWords.ByDay(log, View)];
        return Page();
    }
}
