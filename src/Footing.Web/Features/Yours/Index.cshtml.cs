using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Yours;

/// <summary>Everything of the colleague's that waits for release or was released, to be released or taken back one by one. For a lead there is no such page.</summary>
[Needs(RecoveryAction.Release)]
public sealed class IndexModel(RecoveryDesk desk, Releases releases, RecoveryReading reading) : RecoveryPage(desk)
{
    private const int CheckInsShown = 4;

    private DateTimeOffset? lastRead;

    /// <summary>Key of the item that a button belongs to.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Whether new ratings are offered as released.</summary>
    [BindProperty]
    public bool EachTime { get; set; }

    /// <summary>How many check-ins before the ones shown are left out, since a page must stay light on a phone.</summary>
    [BindProperty(SupportsGet = true)]
    public int Later { get; set; }

    protected override string Name => "What the lead can see of yours";

    public IReadOnlyList<Choice> Habits =>
    [
        new("false", "Ask me each time"),
        new("true", $"Show my ratings to {Other} each time", "The boxes are ticked for you, and you can untick any."),
    ];

    private IReadOnlyList<DateOnly> Days => [.. View.OwnItems.Select(item => item.Day).OfType<DateOnly>().Distinct().OrderDescending()];

    /// <summary>What the page for earlier check-ins leaves out; null when there are none.</summary>
    public int? Earlier => Days.Count > Later + CheckInsShown ? Later + CheckInsShown : null;

    /// <summary>The items by what they belong to, the latest first. What belongs to no check-in stands with the latest.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<OwnLine> Items)> Groups
    {
        get
        {
            var words = new OwnWords(View, Playbook);
            var shown = Days.Skip(Later).Take(CheckInsShown).ToHashSet();
            return
            [
                .. View.OwnItems
                    .Where(item => item.Day is { } day ? shown.Contains(day) : Later == 0)
                    .Where(words.Knows)
                    .GroupBy(words.HeadingOf, StringComparer.Ordinal)
                    .OrderByDescending(group => group.First().Day ?? DateOnly.MinValue)
                    .Select(group => (group.Key, (IReadOnlyList<OwnLine>)[.. group.Select(item => LineOf(item, words))])),
            ];
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        EachTime = View.ShowsRatings;
        lastRead = (await reading.LogAsync(RecoveryId, Account, cancel))?.Select(read => (DateTimeOffset?)read.At).Max();
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) =>
        await ThenAsync(keys => releases.ReleaseAsync(RecoveryId, Account, keys, cancel));

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) =>
        await ThenAsync(keys => releases.TakeBackAsync(RecoveryId, Account, keys, cancel));

    public async Task<IActionResult> OnPostHabitAsync(CancellationToken cancel) =>
        await AfterAsync(await releases.ShowRatingsEachTimeAsync(RecoveryId, Account, EachTime, cancel), Path("yours") + "#habit");

    private async Task<IActionResult> ThenAsync(Func<IReadOnlySet<string>, Task<ChangeOutcome>> change) => Key is null
        ? NotFound()
        : await AfterAsync(await change(new HashSet<string>(StringComparer.Ordinal) { Key }), $"{Path("yours")}{(Later > 0 ? $"?later={Later}" : "")}#{OwnLine.AnchorOf(Key)}");

    private OwnLine LineOf(OwnItem item, OwnWords words)
    {
        var released = View.Released.TryGetValue(item.Key, out var at);
        return new(item.Key, words.TextOf(item), words.SaidOf(item), released, released ? Since(at) : "Only you see this.");
    }

    private string Since(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(View.TimeZone)).DateTime);
        return $"{Other} can see this since {day.SayShort(Today)} and {(lastRead > at ? "may have read it" : "has opened nothing since")}.";
    }
}

/// <summary>One item as read.</summary>
public sealed record OwnLine(string Key, string Text, string Said, bool Released, string State)
{
    public string Anchor => AnchorOf(Key);

    public static string AnchorOf(string key) => "item-" + key.Replace('/', '-');
}
