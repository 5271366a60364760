using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Prepare;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.Invitation;

/// <summary>One click and one confirmation; nothing is asked.</summary>
[NeedsLink(RecoveryAction.Decline)]
[EnableRateLimiting(RateLimits.Invitation)]
public sealed class DeclineModel(Answering answering, Shelf shelf, PrepareDesk desk) : InvitationPage(answering, shelf, desk)
{
    public Confirm Question => new(
        "Say no to this?",
        $"Everything that was written is deleted at once. {Invitation.SenderName} is not told, and reads the same as if you had not answered.",
        "Decline and delete it",
        $"{Path}/decline",
        Path);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await OpenAsync(cancellation) ? Page() : Nowhere();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation) || !await Answering.DeclineAsync(Token, cancellation)) return Nowhere();
        Forget();
        return Redirect("/invitation/declined");
    }
}
