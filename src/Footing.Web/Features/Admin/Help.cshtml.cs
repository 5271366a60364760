using Footing.App.Audit;
using Footing.App.People;
using Footing.Web.Features.Support;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Admin;

/// <summary>Where an administrator fills in the help list.</summary>
[Needs(RecoveryAction.ManageSettings)]
public sealed class HelpModel(HelpList help, AuditChain audit) : PageModel
{
    public IReadOnlyList<HelpLine> Lines { get; private set; } = [];

    /// <summary>What was just done, in a sentence.</summary>
    [TempData]
    public string? Said { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Lines = await help.ReadAllAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(Dictionary<string, string?> details, CancellationToken cancellation)
    {
        await audit.NoteAsync(AuditKind.SettingsChanged, User.RequireAccountId(), subject: null, cancellation);
        await help.SaveAsync(details.ToDictionary(line => line.Key, line => line.Value ?? "", StringComparer.Ordinal), cancellation);
        Said = "The list is saved.";
        return Redirect("/admin/help");
    }
}
