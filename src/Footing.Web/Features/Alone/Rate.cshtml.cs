using System.Collections.Immutable;
using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Alone;

/// <summary>The four self-ratings of a day.</summary>
[Needs(RecoveryAction.WriteAlone)]
public sealed class RateModel(AloneDesk desk, AloneWriting writing) : AlonePage(desk)
{
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>Ratings by id; empty is skipped. Named, since an unnamed dictionary that was sent nothing would take in every other field.</summary>
    [BindProperty(Name = nameof(Ratings))]
    public Dictionary<string, int?> Ratings { get; set; } = [];

    /// <summary>Version of the day's ratings that was shown; 0 when there were none.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task OnGetAsync(DateOnly? day)
    {
        Day = day is { } chosen && chosen <= Today && chosen >= Work.SetbackDay ? chosen : Today;
        if (Work.CheckIns.Find(checkIn => checkIn.Day == Day) is { } stored)
        {
            foreach (var (rating, value) in stored.Ratings) Ratings[rating] = value;
            Version = stored.Version;
        }
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Day is null) ModelState.AddModelError(nameof(Day), "Say which day it is for.");
        if (!ModelState.IsValid) return await AgainAsync();
        var outcome = await writing.RateAsync(WorkId, Account, Day!.Value, Given(Ratings), Version, cancel);
        var answer = await AfterAsync(outcome, Path());
        if (outcome is ChangeOutcome.Conflict(var version)) Show(version);
        return answer;
    }

    internal static ImmutableSortedDictionary<string, int> Given(IEnumerable<KeyValuePair<string, int?>> ratings) =>
        ratings.Where(rating => rating.Value is not null)
            .ToImmutableSortedDictionary(rating => rating.Key, rating => rating.Value!.Value, StringComparer.Ordinal);

    protected override Task PrepareAsync()
    {
        foreach (var rating in Playbook.SelfRatings) Ratings.TryAdd(rating.Id, null);
        return Task.CompletedTask;
    }

    private void Show(int version)
    {
        ModelState.Remove(nameof(Version));
        Version = version;
        var stored = Work.CheckIns.Find(checkIn => checkIn.Day == Day)?.Ratings ?? ImmutableSortedDictionary<string, int>.Empty;
        Clash = new(
            [new($"Your ratings of {Day!.Value.SayShort(Today)}", CheckInWords.Said(stored, Playbook), CheckInWords.Said(Given(Ratings), Playbook))],
            Path($"rate?day={Day:yyyy-MM-dd}"));
    }
}
