using Microsoft.Playwright;

namespace Footing.Browser.Tests;

/// <summary>A colleague alone in a real browser: their own account, a try, a rating, something to ask for, and a lead who reads exactly what they picked.</summary>
public sealed class AloneTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Account = "I froze when they asked about the curlew figures.";
    private const string Try = "Explained one figure to a colleague.";

    [Fact]
    public Task A_colleague_alone_invites_a_lead_who_sees_what_was_picked_and_agrees() => PlayAsync(new("alone", 360));

    private async Task PlayAsync(Setting setting)
    {
        // A demo of its own, because a recovery more would change what others see in it.
        await using var demo = new RunningDemo();
        await demo.InitializeAsync();
        var colleague = await Person.ArriveAsync("colleague", chromium, demo.Address, setting);
        var lead = await Person.ArriveAsync("lead", chromium, demo.Address, setting);

        var work = await BeginAsync(colleague);
        await WriteAsync(colleague, work);
        await InviteAsync(colleague, work);
        await AgreeAsync(lead);
        await colleague.GoAsync(work);
        (await MainAsync(colleague)).ShouldContain("holds a recovery with you");

        colleague.Minded.Concat(lead.Minded).ShouldBeEmpty();
        await colleague.LeaveAsync();
        await lead.LeaveAsync();
    }

    private static async Task<string> BeginAsync(Person colleague)
    {
        await Demo.StepIntoAsync(colleague, "Jonas");
        await colleague.FollowAsync("You can");
        await colleague.FollowAsync("Begin on your own");
        await colleague.FillAsync(colleague.Page.Locator("#SetbackDay"), DateTime.UtcNow.AddDays(-3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await colleague.FillAsync(colleague.Page.Locator("#Account"), Account);
        await colleague.PressAsync(colleague.Page.Locator("input[name='Triggers'][value='public-mistake']"));
        await colleague.LookAsync("begin");
        await colleague.ClickButtonAsync("Begin");
        return new Uri(colleague.Page.Url).AbsolutePath;
    }

    private static async Task WriteAsync(Person colleague, string work)
    {
        await colleague.GoAsync($"{work}/tries");
        await colleague.FillAsync(colleague.Page.Locator("#What"), Try);
        await colleague.PressAsync(Radio(colleague, "Size", "small"));
        await colleague.PressAsync(Radio(colleague, "Seen", "false"));
        await colleague.PressAsync(Radio(colleague, "Result", "met"));
        await colleague.ClickButtonAsync("Write it down");

        await colleague.GoAsync($"{work}/rate");
        await colleague.PressAsync(Radio(colleague, "Ratings[competence]", "3"));
        await colleague.PressAsync(Radio(colleague, "Ratings[willingness]", "6"));
        await colleague.ClickButtonAsync("Keep it");

        await colleague.GoAsync($"{work}/why");
        await colleague.PressAsync(Radio(colleague, "Answer", "yes"));
        await colleague.ClickButtonAsync("Answer it");

        await colleague.GoAsync($"{work}/asks");
        await colleague.PressAsync(colleague.Page.Locator("button[name=Move]").First);
        await colleague.GoAsync(work);
        await colleague.LookAsync("work");
    }

    private static async Task InviteAsync(Person colleague, string work)
    {
        await colleague.GoAsync($"{work}/invite");
        await colleague.PressAsync(colleague.Page.GetByLabel("Asha Rao"));
        await colleague.PressAsync(colleague.Page.Locator("#Fields_ShareAccount"));
        await colleague.PressAsync(colleague.Page.Locator("input[name='Fields.Asks']").First);
        await colleague.LookAsync("invite");
        await colleague.ClickButtonAsync("Show me what they would read");
        await colleague.LookAsync("invite-preview");
        await SeesWhatWasPickedAsync(colleague);
        await colleague.ClickButtonAsync("Send it to Asha Rao");
    }

    private static async Task AgreeAsync(Person lead)
    {
        await Demo.StepIntoAsync(lead, "Asha");
        await lead.PressAsync(lead.Page.Locator("a[href^='/asked/']").First);
        (await MainAsync(lead)).ShouldNotContain(Account);
        await lead.LookAsync("asked-part");
        await lead.ClickButtonAsync("Next: what they picked for you");
        await lead.LookAsync("asked");
        await SeesWhatWasPickedAsync(lead);
        await lead.ClickButtonAsync("Yes, I hold it with Jonas Lind");
        await lead.GoAsync($"{new Uri(lead.Page.Url).AbsolutePath}/account");
        await lead.GoAsync(new Uri(lead.Page.Url).AbsolutePath.Replace("/account", "/plan", StringComparison.Ordinal));
        (await MainAsync(lead)).ShouldNotContain(Try);
    }

    /// <summary>The account and one thing to ask for; neither the day, the pressure points, the try nor the ratings.</summary>
    private static async Task SeesWhatWasPickedAsync(Person reader)
    {
        var picked = reader.Page.Locator(".sent");
        (await picked.InnerTextAsync()).ShouldContain(Account);
        (await picked.InnerTextAsync()).ShouldNotContain(Try);
        (await picked.Locator("h3").CountAsync()).ShouldBe(2, "the account and what is asked for");
    }

    private static Task<string> MainAsync(Person person) => person.Page.Locator("main").InnerTextAsync();

    private static ILocator Radio(Person person, string name, string value) =>
        person.Page.Locator($"input[name='{name}'][value='{value}' i]");
}
