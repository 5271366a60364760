namespace Footing.Browser.Tests;

/// <summary>The reference case in a real browser: after a failed client demo, a lead and an analyst find firm footing again.</summary>
public sealed class ReferenceCaseTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public Task Two_people_go_from_the_failed_demo_to_the_track_on_a_laptop() => PlayAsync(new("laptop", 1280));

    [Fact]
    public Task Two_people_go_from_the_failed_demo_to_the_track_on_a_phone() => PlayAsync(new("phone", 360));

    [Fact]
    public Task Two_people_go_from_the_failed_demo_to_the_track_with_the_keyboard_alone() => PlayAsync(new("keyboard", 1280, Keyboard: true));

    [Fact]
    public Task Two_people_go_from_the_failed_demo_to_the_track_with_scripts_off() => PlayAsync(new("no-script", 360, Script: false));

    private async Task PlayAsync(Setting setting)
    {
        // A demo of its own, because stepping the date moves it for everyone in it.
        await using var demo = new RunningDemo();
        await demo.InitializeAsync();
        var lead = await Person.ArriveAsync("lead", chromium, demo.Address, setting);
        var colleague = await Person.ArriveAsync("colleague", chromium, demo.Address, setting);

        await LeadPrepares.MondaySheetAsync(lead);
        var sheet = lead.Effort;
        await LeadPrepares.FromSheetToPlanAsync(lead);
        var plan = lead.Effort - sheet;
        await ColleagueAnswers.AgreeAsync(colleague, await LeadPrepares.SendAsync(lead));
        var recovery = Recovery(colleague);

        await TheTwoMeet.DebriefAsync(lead, colleague, recovery);
        await TheTwoMeet.ShowRatingsEachTimeAsync(colleague, recovery);
        var talk = 0;
        for (var week = 1; week <= 4; week++)
        {
            await Demo.StepAWeekAsync(lead);
            if (week == 1) await ColleagueAnswers.SignInAgainAsync(colleague);
            if (week == 2)
                await TheTwoMeet.TryAsync(colleague, recovery, "Question round with two colleagues", "small", seen: false, "met", look: true);
            if (week == 4)
                await TheTwoMeet.TryAsync(colleague, recovery, "Opened the Harbour follow-up and took the numbers", "medium", seen: true, "nearly", look: false);
            talk = await TheTwoMeet.OneOnOneAsync(lead, colleague, recovery, level: 4 - week, rating: 2 + week, look: week == 1);
        }

        await SeeTheTrackAsync(lead, recovery);
        await SeeTheTrackAsync(colleague, recovery);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"Effort ({setting}): Monday sheet {sheet}, from there to a plan {plan}, a one-on-one's ratings {talk}; demo up in {demo.StartedIn.TotalSeconds:0.00} s");
        sheet.ShouldBeLessThanOrEqualTo(8);
        plan.ShouldBeLessThanOrEqualTo(28);
        talk.ShouldBeLessThanOrEqualTo(12);
        lead.Minded.Concat(colleague.Minded).ShouldBeEmpty();
        await lead.LeaveAsync();
        await colleague.LeaveAsync();
    }

    private static async Task SeeTheTrackAsync(Person person, string recovery)
    {
        await person.GoAsync(recovery);
        await person.LookAsync("track");
        (await person.Page.Locator("svg[role=img]").CountAsync()).ShouldBeGreaterThan(0, "the track is drawn from the fourth check-in");
        var text = await person.Page.Locator("main").InnerTextAsync();
        text.ShouldContain("Question round with two colleagues");
        text.ShouldContain("Opened the Harbour follow-up");
        await person.GoAsync($"{recovery}/why");
        await person.LookAsync("why");
        await person.GoAsync($"{recovery}/plan");
        await person.LookAsync("plan");
    }

    private static string Recovery(Person person) =>
        string.Join('/', new Uri(person.Page.Url).AbsolutePath.Split('/').Take(3));
}
