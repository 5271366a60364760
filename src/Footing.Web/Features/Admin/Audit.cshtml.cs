using System.Globalization;
using Footing.App.Audit;
using Footing.App.People;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Admin;

/// <summary>What was done to accounts and settings, in plain words.</summary>
[Needs(RecoveryAction.ReadAudit)]
public sealed class AuditModel(AuditReading reading) : PageModel
{
    internal const int MostLines = 100;

    /// <summary>How many of the latest entries to pass over.</summary>
    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    /// <summary>Entries by day in the reader's zone, the latest first.</summary>
    public IReadOnlyList<AuditDay> Days { get; private set; } = [];

    /// <summary>How many to pass over for the entries before these; null when there are none.</summary>
    public int? Earlier { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var skip = Math.Clamp(Skip, 0, int.MaxValue - MostLines);
        var lines = await reading.LatestAsync(skip, MostLines + 1, cancellation);
        if (lines.Length > MostLines) Earlier = skip + MostLines;

        var zone = TimeZoneInfo.FindSystemTimeZoneById(User.TimeZone());
        Days = [.. lines.Take(MostLines)
            .Select(line => (At: TimeZoneInfo.ConvertTime(line.At, zone), Text: AuditWords.Say(line)))
            .GroupBy(line => DateOnly.FromDateTime(line.At.DateTime))
            .Select(day => new AuditDay(day.Key, [.. day.Select(line => (line.At.ToString("HH:mm", CultureInfo.InvariantCulture), line.Text))]))];
    }
}

/// <summary>What was done on one day, the latest first.</summary>
public sealed record AuditDay(DateOnly Day, IReadOnlyList<(string Time, string Text)> Lines);
