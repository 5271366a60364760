using System.Globalization;

namespace Footing.Web.Tests.Features.Recoveries;

/// <summary>Lead and colleague of one of the demo's recoveries, both signed in, and its address.</summary>
internal sealed record TheTwo(Visitor Lead, Visitor Colleague, string Recovery)
{
    public static async Task<TheTwo> OfAsync(DemoHost demo, string colleague)
    {
        var visitor = await demo.AsAsync(colleague);
        var recovery = (await visitor.OpenAsync("/today")).First("(/recoveries/[0-9a-f-]{36})");
        return new(await demo.AsAsync("asha"), visitor, recovery);
    }

    /// <summary>A day so many days from today, as a date field sends it.</summary>
    public static string Day(int offset) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
