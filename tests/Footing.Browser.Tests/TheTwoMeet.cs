using Microsoft.Playwright;

namespace Footing.Browser.Tests;

/// <summary>The second half: the debrief, one-on-ones in simulated weeks, real tries, and what the track says.</summary>
internal static class TheTwoMeet
{
    public static async Task DebriefAsync(Person lead, Person colleague, string recovery)
    {
        await WriteAsync(lead, recovery, "The demo stopped at the pricing step.", "The rehearsal was too short.");
        await WriteAsync(colleague, recovery, "The price list was last year's.", "I had no one to ask which list was right.");
        await colleague.GoAsync($"{recovery}/debrief");
        await colleague.LookAsync("debrief-two-accounts");
        (await colleague.Page.Locator("main").InnerTextAsync()).ShouldContain("The demo stopped at the pricing step.");
        (await colleague.Page.Locator("[name='Lines[happened]']").InputValueAsync()).ShouldBe("The price list was last year's.");
        await colleague.GoAsync($"{recovery}/debrief/summary");
        await colleague.LookAsync("debrief-summary");
    }

    /// <summary>One one-on-one from both places; returns the interactions of the ratings.</summary>
    public static async Task<int> OneOnOneAsync(Person lead, Person colleague, string recovery, int level, int rating, bool look)
    {
        var before = lead.Effort + colleague.Effort;
        await lead.GoAsync($"{recovery}/one-on-one");
        var signs = lead.Page.Locator("fieldset:has(input[name^='Levels['])");
        var watched = await signs.CountAsync();
        watched.ShouldBeInRange(2, 3);
        for (var sign = 0; sign < watched; sign++)
            await lead.PressAsync(signs.Nth(sign).Locator($"input[value='{level}']"));
        if (look) await lead.LookAsync("one-on-one");
        await lead.ClickButtonAsync("Keep it");

        await colleague.GoAsync($"{recovery}/one-on-one");
        foreach (var item in new[] { "competence", "willingness", "safety", "clarity" })
            await colleague.PressAsync(colleague.Page.Locator($"input[name='Ratings[{item}]'][value='{rating}']"));
        if (look) await colleague.LookAsync("one-on-one");
        await colleague.ClickButtonAsync("Keep it");
        return lead.Effort + colleague.Effort - before;
    }

    /// <summary>The colleague chooses once that new ratings are offered as released.</summary>
    public static async Task ShowRatingsEachTimeAsync(Person colleague, string recovery)
    {
        await colleague.GoAsync($"{recovery}/yours");
        await colleague.PressAsync(Radio(colleague, "EachTime", "true"));
        await colleague.ClickButtonAsync("Keep this");
    }

    public static async Task TryAsync(Person colleague, string recovery, string what, string size, bool seen, string result, bool look)
    {
        await colleague.GoAsync($"{recovery}/tries");
        await colleague.FillAsync(colleague.Page.Locator("#What"), what);
        await colleague.PressAsync(Radio(colleague, "Size", size));
        await colleague.PressAsync(Radio(colleague, "Seen", seen ? "true" : "false"));
        await colleague.PressAsync(Radio(colleague, "Result", result));
        if (look) await colleague.LookAsync("try");
        await colleague.ClickButtonAsync("Write it down");
    }

    private static async Task WriteAsync(Person person, string recovery, string happened, string reading)
    {
        await person.GoAsync($"{recovery}/debrief");
        await person.FillAsync(person.Page.Locator("[name='Lines[happened]']"), happened);
        await person.FillAsync(person.Page.Locator("[name='Lines[reading]']"), reading);
        await person.LookAsync("debrief");
        await person.ClickButtonAsync("Keep my lines");
    }

    private static ILocator Radio(Person person, string name, string value) =>
        person.Page.Locator($"input[name='{name}'][value='{value}' i]");
}
