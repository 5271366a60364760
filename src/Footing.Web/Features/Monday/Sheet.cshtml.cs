using Footing.App.Library;
using Footing.Core.Playbooks;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Monday;

/// <summary>The finished sheet: made from its address alone, nothing kept.</summary>
[Public("The Monday sheet keeps nothing and needs no account.")]
public sealed class SheetModel(Shelf shelf, TimeProvider clock) : PageModel
{
    public Playbook Playbook { get; } = shelf.Default;

    public MondayAnswers Answers { get; private set; } = null!;

    public MondaySheet Sheet { get; private set; } = null!;

    public IActionResult OnGet()
    {
        // The form page shows what is wrong beside the field, from the same address.
        if (MondayQuery.From(Request.Query).Read(Playbook, clock.Today(), ModelState) is not { } answers)
            return Redirect($"/monday{Request.QueryString}");
        (Answers, Sheet) = (answers, MondaySheet.For(answers, Playbook));
        return Page();
    }
}
