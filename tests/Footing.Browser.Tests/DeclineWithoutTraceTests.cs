using System.Text;
using System.Text.RegularExpressions;

namespace Footing.Browser.Tests;

/// <summary>
/// A colleague opens an invitation, reads it and says no. What the machine holds and has said afterwards is what it would
/// hold and have said if they had never answered.
/// </summary>
public sealed partial class DeclineWithoutTraceTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Words of what was sent, the colleague's name among them.</summary>
    private static readonly string[] Sent = ["pricing step", "Wanda", "weekly numbers", "Tuesday's client call"];

    [Fact]
    public async Task Nothing_tells_a_declined_invitation_from_one_that_nobody_answered()
    {
        var silent = await PlayAsync(declines: false);
        var declined = await PlayAsync(declines: true);

        declined.Rows.Except(silent.Rows).ShouldBeEmpty("rows that only a no leaves");
        silent.Rows.Except(declined.Rows).ShouldBeEmpty("rows that only silence leaves");
        declined.Rows.Count.ShouldBe(silent.Rows.Count);
        declined.Files.ShouldBe(silent.Files);
        declined.Said.ShouldBe(silent.Said);
    }

    private async Task<Left> PlayAsync(bool declines)
    {
        await using var demo = new RunningDemo();
        await demo.InitializeAsync();
        var setting = new Setting(declines ? "declined" : "unanswered", 1280, Script: false);
        var lead = await Person.ArriveAsync("lead", chromium, demo.Address, setting);
        await LeadPrepares.MondaySheetAsync(lead);
        await LeadPrepares.FromSheetToPlanAsync(lead);
        var link = await LeadPrepares.SendAsync(lead);

        var colleague = await Person.ArriveAsync("colleague", chromium, demo.Address, setting);
        if (declines)
        {
            await ColleagueAnswers.OpenAsync(colleague, link);
            await colleague.LookAsync("invitation");
            (await colleague.Page.Locator("main").InnerTextAsync()).ShouldContain("pricing step");
            await colleague.FollowAsync("No, thank you");
            await colleague.LookAsync("decline");
            await colleague.ClickButtonAsync("Decline and delete it");
            await colleague.LookAsync("declined");

            // At once, not only when the time is over.
            Words(demo.DataFolder).ShouldAllBe(text => Sent.All(word => !text.Contains(word, StringComparison.OrdinalIgnoreCase)));
            (await colleague.Page.Context.CookiesAsync()).ShouldAllBe(cookie => !cookie.Name.Contains("invitation"), "the browser forgets the link too");
        }

        for (var week = 0; week < 3; week++) await Demo.StepAWeekAsync(lead);
        await lead.GoAsync("/today");
        await lead.LookAsync("today");
        (await lead.Page.Locator("main").InnerTextAsync()).ShouldContain("not taken up");
        Words(demo.DataFolder).ShouldAllBe(text => Sent.All(word => !text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        var left = new Left(StoredRows.All(demo.DataFolder), [.. Directory.EnumerateFiles(demo.DataFolder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)], Plain(demo.Said));
        await lead.LeaveAsync();
        await colleague.LeaveAsync();
        return left;
    }

    /// <summary>Every file of the folder as text in which any plain word would be found.</summary>
    private static IEnumerable<string> Words(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    });

    private static string Plain(string said) => Port().Replace(said, "…");

    [GeneratedRegex(@"127\.0\.0\.1:\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Port();

    /// <summary>What a course of events leaves behind.</summary>
    /// <param name="Rows">Every row of every table, without what is random in it.</param>
    /// <param name="Files">Names of the files.</param>
    /// <param name="Said">What the program printed and logged.</param>
    private sealed record Left(IReadOnlyList<string> Rows, IReadOnlyList<string> Files, string Said);
}
