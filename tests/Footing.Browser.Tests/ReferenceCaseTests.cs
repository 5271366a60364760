namespace Footing.Browser.Tests;

/// <summary>The reference case in a real browser: after a failed client demo, a lead and an analyst find firm footing again.</summary>
public sealed class ReferenceCaseTests(Chromium chromium, RunningDemo demo) : IClassFixture<Chromium>, IClassFixture<RunningDemo>
{
    public static TheoryData<Setting> Settings =>
    [
        new Setting("laptop", 1280),
        new Setting("phone", 360),
        new Setting("keyboard", 1280, Keyboard: true),
        new Setting("no-script", 360, Script: false),
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task A_lead_and_a_colleague_go_from_the_failed_demo_to_the_track(Setting setting)
    {
        var lead = await Person.ArriveAsync("lead", chromium, demo.Address, setting);
        await LeadPrepares.MondaySheetAsync(lead);
        var sheetEffort = lead.Effort;
        await LeadPrepares.FromSheetToPlanAsync(lead);
        var planEffort = lead.Effort - sheetEffort;

        TestContext.Current.TestOutputHelper!.WriteLine($"{setting}: Monday sheet {sheetEffort}, from there to a plan {planEffort}");
        sheetEffort.ShouldBeLessThanOrEqualTo(8);
        planEffort.ShouldBeLessThanOrEqualTo(28);
        lead.Minded.ShouldBeEmpty();
    }
}
