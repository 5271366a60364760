using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Today;

/// <summary>Asks before an invitation is taken back with everything in it.</summary>
[Needs(RecoveryAction.UseOwnAccount)]
public sealed class TakeBackModel(Invitations invitations) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Confirm Ask => new(
        "Take the invitation back?",
        "The link stops working and everything you sent is deleted at once.",
        "Take it back", $"/today/take-back/{Id}", "/today");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        (await invitations.SentByAsync(User.RequireAccountId(), cancellation)).Any(sent => sent.Id == Id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await invitations.WithdrawAsync(Id, User.RequireAccountId(), cancellation) == WithdrawOutcome.NotFound ? NotFound() : Redirect("/today");
}
