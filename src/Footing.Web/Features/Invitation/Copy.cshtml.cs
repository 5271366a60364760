using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Close;
using Footing.Web.Features.Prepare;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.Invitation;

/// <summary>A copy of what was sent, for whoever is invited, before they answer.</summary>
[NeedsLink(RecoveryAction.Read)]
[EnableRateLimiting(RateLimits.Invitation)]
public sealed class CopyModel(Answering answering, Shelf shelf, PrepareDesk desk, Copies copies) : InvitationPage(answering, shelf, desk)
{
    public RecoveryCopy Copy { get; private set; } = null!;

    /// <param name="file">Whether it is wanted as a file.</param>
    public async Task<IActionResult> OnGetAsync(bool file, CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation)) return Nowhere();
        Copy = copies.Of(Invitation);
        return file ? File(Copy.Write(), FileModel.ContentType, "footing-invitation.json") : Page();
    }
}
