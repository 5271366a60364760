using Microsoft.Playwright;

namespace Footing.Browser.Tests;

/// <summary>What the demo offers beside the product itself: stepping into a role, and stepping the date.</summary>
internal static class Demo
{
    public static async Task StepIntoAsync(Person person, string firstName)
    {
        await person.GoAsync("/demo");
        await person.ClickButtonAsync($"Be {firstName}");
    }

    public static async Task StepAWeekAsync(Person person) => await person.ClickButtonAsync("A week on");
}
