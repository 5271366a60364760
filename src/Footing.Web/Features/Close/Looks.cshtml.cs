using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Close;

/// <summary>The two later looks as a calendar file, once both want them.</summary>
public sealed class LooksModel(RecoveryDesk desk, TimeProvider clock) : RecoveryPage(desk)
{
    protected override string Name => "The calendar file of the later looks";

    public IActionResult OnGet() => View.BothWantLaterLooks
        ? File(
            CalendarFile.Write(LaterLooks.Days(View).Select(day => (Playbook.Monday.FollowUpTitle, day)), clock.GetUtcNow()),
            CalendarFile.ContentType, "later-looks.ics")
        : NotFound();
}
