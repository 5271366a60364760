using System.Globalization;
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
    public IReadOnlyList<(DateOnly Day, IReadOnlyList<(string Time, string Name, string Page)> Reads)> Days { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reading.LogAsync(RecoveryId, Account, cancel) is not { } log) return NotFound();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(View.TimeZone);
        Days =
        [
            .. log.Select(read => (At: TimeZoneInfo.ConvertTime(read.At, zone), read.Name, read.Page))
                .GroupBy(read => DateOnly.FromDateTime(read.At.DateTime))
                .Select(day => (day.Key, (IReadOnlyList<(string, string, string)>)
                    [.. day.Select(read => (read.At.ToString("HH:mm", CultureInfo.InvariantCulture), read.Name, read.Page))])),
        ];
        return Page();
    }
}
