using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Admin;

/// <summary>Where an administrator lowers how long things are kept.</summary>
[Needs(RecoveryAction.ManageSettings)]
public sealed class RetentionModel(RetentionRules rules) : PageModel
{
    [BindProperty]
    public int Invitation { get; set; }

    [BindProperty]
    public int Closed { get; set; }

    [BindProperty]
    public int Untouched { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public RetentionPeriods Current { get; private set; } = RetentionPeriods.Longest;

    /// <summary>What was just done, in a sentence.</summary>
    [TempData]
    public string? Said { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Current = await rules.ReadAsync(cancellation);
        (Invitation, Closed, Untouched) = (Current.Invitation, Current.Closed, Current.Untouched);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Current = await rules.ReadAsync(cancellation);
        if (!Sure)
            ModelState.AddModelError(nameof(Sure), "Tick that you know it cannot be taken back.");
        if (!ModelState.IsValid)
            return this.Refused();
        foreach (var fault in await rules.LowerAsync(new(Invitation, Closed, Untouched), User.RequireAccountId(), cancellation))
            ModelState.AddModelError(fault.Path.Capital(), fault.Message);
        if (!ModelState.IsValid)
            return this.Refused();
        Said = "These periods hold now.";
        return Redirect("/admin/retention");
    }
}
