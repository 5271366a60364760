using Microsoft.Playwright;

namespace Footing.Browser.Tests;

/// <summary>The first half of the reference case: from the Monday sheet to a plan, by the shortest honest path.</summary>
internal static class LeadPrepares
{
    /// <summary>Opens the site and makes the sheet.</summary>
    public static async Task MondaySheetAsync(Person lead)
    {
        await lead.GoAsync("/");
        await lead.LookAsync("home");
        await lead.GoAsync("/monday");
        await lead.LookAsync("monday");
        await lead.PressAsync(Box(lead, "Points", "public-mistake"));
        await lead.ClickButtonAsync("Make the sheet");
        await lead.LookAsync("monday-sheet");
    }

    /// <summary>From the sheet to the proposed plan: two signs with examples, five questions in the engine's order.</summary>
    public static async Task FromSheetToPlanAsync(Person lead)
    {
        await lead.FollowAsync("Continue together");
        await lead.FillAsync(lead.Page.Locator("#FactsLine"), "The demo for Harbour stopped at the pricing step, and the client ended the call.");
        await lead.LookAsync("what-happened");
        await lead.ClickButtonAsync("Next: your own part");

        await lead.LookAsync("part");
        await lead.PressAsync(Box(lead, "Facts", "leadSetTerms"));
        await lead.LookAsync("part-ticked");
        await lead.ClickButtonAsync("Next: what you see");

        await lead.PressAsync(Box(lead, "Seen", "volunteering"));
        await RateAsync(lead, "volunteering", 3, "Asked Sam to present the weekly numbers, twice.");
        await lead.PressAsync(Box(lead, "Seen", "voice"));
        await RateAsync(lead, "voice", 2, "Said nothing in Tuesday's client call.");
        await lead.LookAsync("signs");
        await lead.ClickButtonAsync("Next: what may be behind it");

        for (var asked = 0; asked < 5; asked++)
        {
            await lead.LookAsync("why");
            await lead.ClickButtonAsync(Truth(await lead.Page.Locator("input[name=question]").InputValueAsync()));
        }

        await lead.LookAsync("why-after-five");
        await lead.PressAsync(lead.Page.Locator("a.btn", new() { HasText = "what to do" }));
        await lead.LookAsync("plan");
        var names = await lead.Page.Locator("ol.plan h2").AllInnerTextsAsync();
        names.ShouldBe(
            ["Fact-first debrief", "Event, not person", "One win to own", "Small test", "Pair on the next one", "Progress check"],
            ignoreOrder: true, "the plan of the reference case");
    }

    /// <summary>What is true in the reference case: quiet when the witnesses are there, one live event, a fair team, an able analyst.</summary>
    private static string Truth(string question) => question.Split('-')[0] switch
    {
        "soc" or "env" => "Yes",
        "pro" => "Not sure",
        _ => "No",
    };

    /// <summary>Signs in and sends it; gives back the link for the colleague.</summary>
    public static async Task<string> SendAsync(Person lead)
    {
        await lead.FollowAsync("Next: invite them");
        var here = lead.Page.Url;
        await Demo.StepIntoAsync(lead, "Tomás");
        await lead.Page.GotoAsync(here);
        await lead.FillAsync(lead.Page.Locator("#ColleagueName"), "Wanda");
        await lead.LookAsync("send");
        await lead.ClickButtonAsync("Make the invitation");
        await lead.LookAsync("link");
        var message = await lead.Page.Locator("#message").InnerTextAsync();
        await lead.ClickButtonAsync("I have copied it");
        await lead.LookAsync("sent");
        return message.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Single(word => word.StartsWith("http", StringComparison.Ordinal));
    }

    private static async Task RateAsync(Person lead, string sign, int level, string example)
    {
        var group = lead.Page.Locator($"fieldset:has(input[value='{sign}'])");
        await lead.SelectAsync(group.Locator("select"), $"{level}");
        await lead.FillAsync(group.Locator("input[type=text]"), example);
    }

    private static ILocator Box(Person lead, string name, string value) => lead.Page.Locator($"input[name='{name}'][value='{value}']");
}
