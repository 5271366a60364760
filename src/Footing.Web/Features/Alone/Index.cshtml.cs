using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Alone;

/// <summary>The way in: what working alone is, and what the person has begun.</summary>
[Needs(RecoveryAction.ReadAlone)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(AloneReading reading, AloneDesk desk, TimeProvider clock) : PageModel
{
    public IReadOnlyList<AloneLine> Lines { get; private set; } = [];

    public DateOnly Today => Days.Today(User.TimeZone(), clock);

    public string NotFor => desk.Default.NotFor;

    public async Task OnGetAsync(CancellationToken cancel) => Lines = [.. await reading.OfAsync(User.RequireAccountId(), cancel)];
}
