using System.Globalization;
using Footing.App.Audit;
using Footing.App.People;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Admin;

/// <summary>The audit chain in plain words.</summary>
[Needs(RecoveryAction.ReadAudit)]
public sealed class AuditModel(AuditReading reading) : PageModel
{
    private const int Shown = 100;

    /// <summary>Only entries before this one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>Where earlier entries begin; null when there are none.</summary>
    public long? Earlier => Lines.Count == Shown && Lines[^1].Sequence > 1 ? Lines[^1].Sequence : null;

    public async Task OnGetAsync(CancellationToken cancellation) => Lines = await reading.LatestAsync(Before, Shown, cancellation);

    /// <summary>The moment in the reader's zone.</summary>
    public string When(AuditLine line) =>
        TimeZoneInfo.ConvertTime(line.At, TimeZoneInfo.FindSystemTimeZoneById(User.TimeZone())).ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);
}
