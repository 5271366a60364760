using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Prepare;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.Invitation;

/// <summary>
/// The colleague's first page: what this is, what they may do, and then every word the lead wrote. To a browser that does not
/// hold the link it shows a cover, which reads the same for every link there could be: looking at it tells a messenger's
/// preview and a curious sender nothing, and keeps nobody out.
/// </summary>
[NeedsLink(RecoveryAction.Read)]
[EnableRateLimiting(RateLimits.Invitation)]
public sealed class IndexModel(Answering answering, Shelf shelf, PrepareDesk desk) : InvitationPage(answering, shelf, desk)
{
    /// <summary>Whether only the cover is shown.</summary>
    public bool Covered { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Covered = !await OpenHeldAsync(cancellation);

    /// <summary>Makes the link this browser's own.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await OpenAsync(cancellation) ? Redirect(Path) : Nowhere();
}
