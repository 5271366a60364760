using Microsoft.Playwright;

namespace Footing.Browser.Tests;

/// <summary>
/// A colleague with nothing but a phone: reads what was sent, says that a line is not right, lets their lead see two ratings
/// of four, sees who read what, takes the copy and ends it.
/// </summary>
public sealed class ColleagueJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string NotSo = "It stopped because I was given an old price list.";

    /// <summary>What the colleague keeps to themselves, in every form in which a page could say it.</summary>
    private static readonly string[] Kept = ["willing to take it on", "very willingly", "safe to say so", "not safe", "rating/willingness", "rating/safety"];

    private static readonly string[] PagesOfTheLead =
        ["", "/check-ins", "/account", "/why", "/plan", "/debrief", "/debrief/summary", "/one-on-one", "/tries", "/change", "/close"];

    [Fact]
    public async Task A_colleague_keeps_their_own_voice_on_a_phone_and_the_lead_reads_what_was_released()
    {
        await using var demo = new RunningDemo();
        await demo.InitializeAsync();
        var lead = await Person.ArriveAsync("lead", chromium, demo.Address, new("colleague-on-a-phone", 1280));
        var colleague = await Person.ArriveAsync("colleague", chromium, demo.Address, new("colleague-on-a-phone", 360));

        await LeadPrepares.MondaySheetAsync(lead);
        await LeadPrepares.FromSheetToPlanAsync(lead);
        await ColleagueAnswers.AgreeAsync(colleague, await LeadPrepares.SendAsync(lead));
        var recovery = string.Join('/', new Uri(colleague.Page.Url).AbsolutePath.Split('/').Take(3));

        await MarkAsync(colleague, recovery);
        await RateFourAndReleaseTwoAsync(colleague, recovery);
        await LeadReadsAsync(lead, recovery);
        await SeeWhoReadWhatAsync(colleague, recovery);
        await TakeTheCopyAsync(colleague, recovery);
        await EndAsync(colleague, recovery);
        await LeadReadsAsync(lead, recovery);
        await lead.GoAsync(recovery + "/close");
        (await WordsAsync(lead)).ShouldContain("Closed by agreement");

        lead.Minded.Concat(colleague.Minded).ShouldBeEmpty();
        await lead.LeaveAsync();
        await colleague.LeaveAsync();
    }

    private static async Task MarkAsync(Person colleague, string recovery)
    {
        await colleague.GoAsync(recovery + "/account");
        await colleague.LookAsync("what-happened");
        await colleague.PressAsync(colleague.Page.Locator("a[href$='not-right/facts']"));
        await colleague.FillAsync(colleague.Page.Locator("#Words"), NotSo);
        await colleague.LookAsync("not-right");
        await colleague.ClickButtonAsync("Mark it as not right");
        await colleague.LookAsync("marked");
        (await WordsAsync(colleague)).ShouldContain(NotSo);
    }

    /// <summary>One is ticked while rating, one is released later on; two stay.</summary>
    private static async Task RateFourAndReleaseTwoAsync(Person colleague, string recovery)
    {
        await colleague.GoAsync(recovery + "/one-on-one");
        foreach (var (rating, value) in new[] { ("competence", 1), ("willingness", 9), ("safety", 0), ("clarity", 10) })
            await colleague.PressAsync(colleague.Page.Locator($"input[name='Ratings[{rating}]'][value='{value}']"));
        await colleague.PressAsync(colleague.Page.Locator("input[name=Shown][value='rating/competence']"));
        await colleague.LookAsync("one-on-one");
        await colleague.ClickButtonAsync("Keep it");

        await colleague.GoAsync(recovery + "/yours");
        await colleague.LookAsync("yours");
        await colleague.PressAsync(colleague.Page.Locator("button[formaction$='handler=Release'][value$='rating/clarity']"));
        await colleague.LookAsync("yours-released");
        (await colleague.Page.Locator("button[formaction$='handler=TakeBack']").CountAsync()).ShouldBe(2);
        (await colleague.Page.Locator("button[formaction$='handler=Release']").CountAsync()).ShouldBe(2);
    }

    private static async Task LeadReadsAsync(Person lead, string recovery)
    {
        foreach (var page in PagesOfTheLead)
        {
            await lead.GoAsync(recovery + page);
            var html = await lead.Page.ContentAsync();
            Kept.ShouldAllBe(word => !html.Contains(word, StringComparison.OrdinalIgnoreCase), page);
        }
        await lead.GoAsync(recovery + "/check-ins");
        var said = await lead.Page.Locator("main p", new() { HasText = "Wanda said" }).AllInnerTextsAsync();
        said.ShouldBe(["Wanda said: sure I can do it, not sure at all.", "Wanda said: clear what to change, very clear."], ignoreOrder: true);
        await lead.LookAsync("check-ins");
        await lead.GoAsync(recovery + "/account");
        (await WordsAsync(lead)).ShouldContain(NotSo);
        await lead.LookAsync("what-happened");
        foreach (var path in (string[])["/copy", "/copy.json", "/yours", "/reads"])
            (await lead.Page.Context.APIRequest.GetAsync(recovery + path)).Status.ShouldBe(404, path);
    }

    private static async Task SeeWhoReadWhatAsync(Person colleague, string recovery)
    {
        await colleague.GoAsync(recovery);
        await colleague.LookAsync("how-it-is-going");
        await colleague.FollowAsync("Who read what");
        await colleague.LookAsync("who-read-what");
        (await WordsAsync(colleague)).ShouldContain("Tomás opened “How it is going”");
    }

    private static async Task TakeTheCopyAsync(Person colleague, string recovery)
    {
        await colleague.GoAsync(recovery + "/close");
        await colleague.LookAsync("close");
        await colleague.FollowAsync("Read or print it");
        await colleague.LookAsync("copy");
        var read = await WordsAsync(colleague);
        foreach (var own in (string[])["not for appraisal", NotSo, "Willing to take it on", "Not released."]) read.ShouldContain(own);

        var download = await colleague.Page.RunAndWaitForDownloadAsync(() => colleague.Page.GetByRole(AriaRole.Link, new() { Name = "Save it as a file" }).ClickAsync());
        var saved = await File.ReadAllTextAsync(await download.PathAsync());
        foreach (var own in (string[])["not for appraisal", NotSo, "willingness", "safety"]) saved.ShouldContain(own);
    }

    private static async Task EndAsync(Person colleague, string recovery)
    {
        await colleague.GoAsync(recovery + "/close");
        await colleague.FollowAsync("Close it");
        await colleague.LookAsync("end");
        await colleague.ClickButtonAsync("Close it");
        await colleague.LookAsync("ended");
        (await WordsAsync(colleague)).ShouldContain("Closed by agreement");
    }

    private static Task<string> WordsAsync(Person person) => person.Page.Locator("main").InnerTextAsync();
}
