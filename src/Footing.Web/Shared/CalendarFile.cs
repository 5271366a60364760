using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Footing.Web.Shared;

/// <summary>A calendar file of whole days with neutral titles and nothing else, since calendars are often shared.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Writes the file.</summary>
    /// <param name="entries">Titles and days.</param>
    /// <param name="now">The moment the file is made.</param>
    public static byte[] Write(IEnumerable<(string Title, DateOnly Day)> entries, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var calendar = new Calendar { ProductId = "-//Footing//Talks//EN" };
        foreach (var (title, day) in entries) calendar.Events.Add(Entry(title, day, now));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent Entry(string title, DateOnly day, DateTimeOffset now) => new()
    {
        // The same day and title give the same id, so that opening the file twice does not enter them twice.
        Uid = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)))[..16]}@talks.footing"),
        Summary = title,
        DtStart = new CalDateTime(day),
        DtEnd = new CalDateTime(day.AddDays(1)),
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
        Transparency = TransparencyType.Transparent,
    };
}
