using System.Globalization;

namespace Footing.Web.Shared;

/// <summary>Days as people say them.</summary>
public static class DayWords
{
    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Friday 28 November; with the year where it is not this one.</summary>
    /// <param name="day">The day.</param>
    /// <param name="today">Today, which decides whether the year is said.</param>
    public static string Say(this DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>28 November; with the year where it is not this one.</summary>
    public static string SayShort(this DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The end of a window: "today", or "by Friday 28 November".</summary>
    public static string By(this DateOnly day, DateOnly today) => day == today ? "today" : $"by {day.Say(today)}";

    /// <summary>How long ago a day was, in whole days up to two weeks, then in weeks: "three days", "six weeks".</summary>
    public static string HowLong(DateOnly since, DateOnly today)
    {
        var days = Math.Max(0, today.DayNumber - since.DayNumber);
        return days < 14 ? Count(days, "day") : Count(days / 7, "week");
    }

    /// <summary>A small number in words with its noun: "one day", "three days", "14 days".</summary>
    public static string Count(int number, string noun)
    {
        var word = number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);
        return $"{word} {(number == 1 ? noun : Plural(noun))}";
    }

    private static string Plural(string noun) =>
        noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? $"{noun[..^1]}ies" : $"{noun}s";

    /// <summary>The same with a capital.</summary>
    public static string Capital(this string text) =>
        string.IsNullOrEmpty(text) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The same with a small first letter, to stand within a sentence.</summary>
    public static string Uncapital(this string text) =>
        string.IsNullOrEmpty(text) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
