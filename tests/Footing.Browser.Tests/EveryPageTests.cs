using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Footing.Browser.Tests;

/// <summary>Every page of the demo, for each role, wide and narrow, in both colour schemes.</summary>
public sealed partial class EveryPageTests(Chromium chromium, RunningDemo demo) : IClassFixture<Chromium>, IClassFixture<RunningDemo>
{
    private static readonly string[] Public = ["/", "/monday", "/support", "/support/now", "/privacy", "/sign-in", "/sign-in/recovery", "/demo", "/no-such-page"];
    private static readonly string[] OfARecovery =
        ["", "/account", "/why", "/plan", "/debrief", "/debrief/summary", "/one-on-one", "/one-on-one?full=true", "/tries", "/change", "/close"];

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_nothing_and_nothing_asks_another_host(int width)
    {
        var setting = new Setting($"pages-{width}", width);
        await SweepAsync(setting, "visitor", null, Public);
        await SweepAsync(setting, "lead", "Asha", ["/today", "/account", "/account/recovery-codes"], OfARecovery);
        await SweepAsync(setting, "colleague", "Mina", ["/today"], [.. OfARecovery, "/reads"]);
        await SweepAsync(setting, "admin", "Robin", ["/today", "/admin/people", "/admin/help", "/admin/retention", "/admin/holds", "/admin/audit"]);
        await SweepAsync(setting, "partner", "Ines", ["/insights", "/insights/why", "/account/copy"]);
        await SweepAsync(setting, "owner", "Priya", ["/alone", "/alone/begin"]);
    }

    [Fact]
    public async Task The_Monday_sheet_prints_on_one_page()
    {
        var lead = await Person.ArriveAsync("lead", chromium, demo.Address, new("print", 1280));
        await lead.GoAsync("/monday");
        foreach (var point in await lead.Page.Locator("input[name=Points]").AllAsync()) await lead.PressAsync(point);
        await lead.PressAsync(lead.Page.Locator("input[name=Blame][value=me]"));
        await lead.ClickButtonAsync("Make the sheet");
        var pdf = await lead.Page.PdfAsync(new() { Format = "A4", Path = Path.Combine(Directory.CreateDirectory(Paths.Artifacts).FullName, "monday-sheet.pdf") });
        PageOfPdf().Count(System.Text.Encoding.Latin1.GetString(pdf)).ShouldBe(1, "with every pressure point ticked");
        await lead.LeaveAsync();
    }

    private async Task SweepAsync(Setting setting, string name, string? role, string[] paths, string[]? ofARecovery = null)
    {
        var person = await Person.ArriveAsync(name, chromium, demo.Address, setting);
        if (role is not null) await Demo.StepIntoAsync(person, role);
        foreach (var path in paths)
        {
            await person.GoAsync(path);
            await person.LookAsync(path == "/" ? "home" : path.Trim('/').Replace('/', '-'));
        }

        if (ofARecovery is not null)
        {
            await person.GoAsync("/today");
            var recovery = await person.Page.Locator("a[href^='/recoveries/']").First.GetAttributeAsync("href");
            var address = string.Join('/', recovery!.Split('/').Take(3));
            foreach (var part in ofARecovery)
            {
                await person.GoAsync(address + part);
                await person.LookAsync("recovery" + part.Replace('/', '-').Replace("?full=true", "-full"));
            }
        }

        person.Minded.ShouldBeEmpty();
        await person.LeaveAsync();
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]", RegexOptions.NonBacktracking)]
    private static partial Regex PageOfPdf();
}
