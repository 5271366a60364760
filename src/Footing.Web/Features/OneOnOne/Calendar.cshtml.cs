using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.OneOnOne;

/// <summary>The next talk as a calendar file: a neutral title, a whole day and nothing else.</summary>
public sealed class CalendarModel(RecoveryDesk desk, TimeProvider clock) : RecoveryPage(desk)
{
    protected override string Name => "The calendar file of the next one-on-one";

    public IActionResult OnGet() => File(
        CalendarFile.Write([(Playbook.Monday.FollowUpTitle, TalkAfter.Today(View))], clock.GetUtcNow()),
        CalendarFile.ContentType, "one-on-one.ics");
}
