using Footing.App.Library;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Monday;

/// <summary>The calendar file of a sheet, made from the sheet's own address.</summary>
[Public("The Monday sheet keeps nothing and needs no account.")]
public sealed class CalendarModel(Shelf shelf, TimeProvider clock) : PageModel
{
    public IActionResult OnGet()
    {
        var playbook = shelf.Default;
        var answers = MondayQuery.From(Request.Query).Read(playbook, clock.Today(), ModelState);
        return answers is null
            ? Redirect($"/monday{Request.QueryString}")
            : File(MondayCalendar.Write(MondaySheet.For(answers, playbook), playbook.Monday, clock.GetUtcNow()),
                MondayCalendar.ContentType, "talks.ics");
    }
}
