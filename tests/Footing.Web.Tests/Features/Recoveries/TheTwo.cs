using System.Globalization;
using System.Text.RegularExpressions;

namespace Footing.Web.Tests.Features.Recoveries;

/// <summary>Lead and colleague of one of the demo's recoveries, both signed in, and its address.</summary>
internal sealed record TheTwo(Visitor Lead, Visitor Colleague, string Recovery)
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(5);

    public static async Task<TheTwo> OfAsync(DemoHost demo, string colleague)
    {
        var visitor = await demo.AsAsync(colleague);
        var recovery = (await visitor.OpenAsync("/today")).First("(/recoveries/[0-9a-f-]{36})");
        return new(await demo.AsAsync("asha"), visitor, recovery);
    }

    /// <summary>A day so many days from today, as a date field sends it.</summary>
    public static string Day(int offset) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The pages without what differs each time they are shown: tokens and ids of forms.</summary>
    public static async Task<IReadOnlyList<string>> ShownAsync(Visitor reader, IEnumerable<string> pages)
    {
        var shown = new List<string>();
        foreach (var page in pages)
        {
            var html = (await reader.OpenAsync(page)).Html;
            html = Regex.Replace(html, "<input[^>]*name=\"(?:__RequestVerificationToken|typed-by|once)\"[^>]*>", "", RegexOptions.IgnoreCase, LongEnough);
            shown.Add(page + Regex.Replace(html, @"^(?:DTSTAMP|UID):.*$", "", RegexOptions.Multiline, LongEnough));
        }
        return shown;
    }
}
