namespace Footing.Browser.Tests;

/// <summary>Somebody who helps with one task: from the colleague's link to saying that it is done.</summary>
public sealed class HelperTests(Chromium chromium, RunningDemo demo) : IClassFixture<Chromium>, IClassFixture<RunningDemo>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task A_helper_takes_the_task_on_and_says_that_it_is_done(int width, bool script)
    {
        var setting = new Setting($"helper-{width}", width, Script: script);
        var colleague = await Person.ArriveAsync("colleague", chromium, demo.Address, setting);
        await Demo.StepIntoAsync(colleague, "Mina");
        await colleague.GoAsync("/today");
        var recovery = await colleague.Page.Locator("a[href^='/recoveries/']").First.GetAttributeAsync("href");
        await colleague.GoAsync(string.Join('/', recovery!.Split('/').Take(3)) + "/plan/pair-up");
        await colleague.ClickButtonAsync("Make a link for them");
        var link = await colleague.Page.Locator(".copybox").InnerTextAsync();

        var helper = await Person.ArriveAsync("helper", chromium, demo.Address, setting);
        await Demo.StepIntoAsync(helper, "Tomás");
        await helper.GoAsync(link.Trim());
        await helper.LookAsync("asked");
        await helper.ClickButtonAsync("Take it on");
        await helper.LookAsync("task");
        (await helper.Page.Locator("main").InnerTextAsync()).ShouldNotContain("recovery", Case.Insensitive);
        await helper.ClickButtonAsync("It is done");
        await helper.LookAsync("done");

        await colleague.Page.ReloadAsync();
        (await colleague.Page.Locator("main").InnerTextAsync()).ShouldContain("that it is done");
        await colleague.ClickButtonAsync("End it for them");
        colleague.Minded.ShouldBeEmpty();
        helper.Minded.ShouldBeEmpty();
        await colleague.LeaveAsync();
        await helper.LeaveAsync();
    }
}
