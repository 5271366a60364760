using System.Globalization;
using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;

namespace Footing.Web.Features.Reads;

/// <summary>The read log in words, by day in the recovery's zone.</summary>
public static class ReadWords
{
    /// <summary>The latest day first.</summary>
    public static IEnumerable<ReadDay> ByDay(IEnumerable<ReadByOther> log, RecoveryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.TimeZone);
        return log
            .Select(read => (At: TimeZoneInfo.ConvertTime(read.At, zone), Text: $"{Called.First(read.Name)} opened {Page(read.Page)}."))
            .GroupBy(read => DateOnly.FromDateTime(read.At.DateTime))
            .Select(day => new ReadDay(day.Key, [.. day.Select(read => new ReadTime(read.At.ToString("HH:mm", CultureInfo.InvariantCulture), read.Text))]));
    }

    /// <summary>A page within a sentence: its name, with "the" where the name begins so.</summary>
    private static string Page(string name) =>
        name.StartsWith("The ", StringComparison.Ordinal) ? string.Concat("the ", name.AsSpan(4)) : $"“{name}”";
}

/// <summary>The reads of one day, the latest first.</summary>
public sealed record ReadDay(DateOnly Day, IReadOnlyList<ReadTime> Reads);

/// <summary>One read.</summary>
public sealed record ReadTime(string Time, string Text);
