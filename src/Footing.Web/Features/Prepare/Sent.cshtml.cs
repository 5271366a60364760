using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Prepare;

/// <summary>
/// The link after sending. The server keeps only its hash, so this browser holds it until the lead has copied it:
/// a phone that drops the tab while the message is being pasted must not cost the lead everything.
/// </summary>
[Needs(RecoveryAction.UseOwnAccount)]
public sealed class SentModel(Invitations invitations) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The whole address; null once it was copied.</summary>
    public string? Link { get; private set; }

    public DateOnly? OpenUntil { get; private set; }

    internal static string KeyOf(Guid preparation) => $"link-{preparation:N}";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var sent = await invitations.SentByAsync(User.RequireAccountId(), cancellation);
        OpenUntil = sent.FirstOrDefault(invitation => invitation.Id == Id)?.OpenUntil;
        if (OpenUntil is not null && TempData.Peek(KeyOf(Id)) is string token)
            Link = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/invitation/{token}";
    }

    public IActionResult OnPost()
    {
        TempData.Remove(KeyOf(Id));
        return Redirect("/today");
    }
}
