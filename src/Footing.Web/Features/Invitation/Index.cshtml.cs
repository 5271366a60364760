using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Prepare;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.Invitation;

/// <summary>The colleague's first page: what this is, what they may do, and then every word the lead wrote.</summary>
[NeedsLink(RecoveryAction.Read)]
[EnableRateLimiting(RateLimits.Invitation)]
public sealed class IndexModel(Answering answering, Shelf shelf, PrepareDesk desk) : InvitationPage(answering, shelf, desk)
{
    /// <summary>A person's browser says that it opens a document. A messenger that looks at the link for a preview does not, and must not keep it.</summary>
    protected override bool Keeps => Request.Headers["Sec-Fetch-Dest"] == "document";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await OpenAsync(cancellation) ? Page() : Nowhere();
}
