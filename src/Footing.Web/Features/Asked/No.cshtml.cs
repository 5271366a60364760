using Footing.App.Alone;
using Footing.App.People;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Asked;

/// <summary>Asks before a colleague's invitation is answered with no.</summary>
[Needs(RecoveryAction.AnswerLeadInvitation)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NoModel(LeadAnswering answering) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Confirm Ask => new(
        "Not now?",
        "You owe no reason. What they picked for you is deleted at once. They are not told that you said no: when the days are over they read “not taken up”, as they would without an answer.",
        "Not now", $"/asked/{Id}/no", $"/asked/{Id}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await answering.OpenAsync(Id, User.RequireAccountId(), cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await answering.DeclineAsync(Id, User.RequireAccountId(), cancel) ? Redirect("/today") : NotFound();
}
