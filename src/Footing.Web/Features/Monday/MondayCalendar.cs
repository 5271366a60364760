using Footing.Core.Playbooks;
using Footing.Web.Shared;

namespace Footing.Web.Features.Monday;

/// <summary>The calendar file of a Monday sheet: the debrief and the follow-ups, under neutral titles.</summary>
public static class MondayCalendar
{
    public const string ContentType = CalendarFile.ContentType;

    /// <summary>Writes the file.</summary>
    /// <param name="sheet">The sheet whose days are entered.</param>
    /// <param name="texts">Where the neutral titles come from.</param>
    /// <param name="now">The moment the file is made.</param>
    public static byte[] Write(MondaySheet sheet, MondayTexts texts, DateTimeOffset now) => CalendarFile.Write(
        sheet.FollowUpsOn.Select(day => (texts.FollowUpTitle, day)).Prepend((texts.DebriefTitle, sheet.DebriefOn)), now);
}
