using System.Text;
using Footing.Core.Playbooks;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Footing.Web.Features.Monday;

/// <summary>
/// The calendar file of a Monday sheet: whole days, neutral titles and nothing else, since calendars are often shared.
/// </summary>
public static class MondayCalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Writes the file.</summary>
    /// <param name="sheet">The sheet whose days are entered.</param>
    /// <param name="texts">Where the neutral titles come from.</param>
    /// <param name="now">The moment the file is made.</param>
    public static byte[] Write(MondaySheet sheet, MondayTexts texts, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = "-//Footing//Monday sheet//EN" };
        calendar.Events.Add(Entry(texts.DebriefTitle, sheet.DebriefOn, now));
        foreach (var day in sheet.FollowUpsOn)
            calendar.Events.Add(Entry(texts.FollowUpTitle, day, now));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent Entry(string title, DateOnly day, DateTimeOffset now) => new()
    {
        // One entry a day, and the same day gives the same id: opening the file twice does not enter it twice.
        Uid = $"{day:yyyyMMdd}@monday.footing",
        Summary = title,
        DtStart = new CalDateTime(day),
        DtEnd = new CalDateTime(day.AddDays(1)),
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
        Transparency = TransparencyType.Transparent,
    };
}
