using System.Collections.Immutable;
using System.Globalization;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core;
using Footing.Web.Features.Recoveries;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Yours;

/// <summary>The colleague's ratings for before it happened, added or changed later.</summary>
[Needs(RecoveryAction.FillColleagueForm)]
public sealed class BeforeModel(RecoveryDesk desk, Sharing sharing) : RecoveryPage(desk)
{
    /// <summary>By self-rating; empty is skipped.</summary>
    [BindProperty(Name = nameof(Ratings))]
    public Dictionary<string, int?> Ratings { get; set; } = [];

    /// <summary>Ids of the ratings that the lead may see.</summary>
    [BindProperty]
    public List<string> Shown { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    /// <summary>A scale with a way back to nothing said.</summary>
    public static IReadOnlyList<Choice> Scale { get; } = [.. Choice.Numbers(0, Limits.HighestRating), new("", "Skip")];

    protected override string Name => "How you were before";

    public void OnGet()
    {
        Version = View.Version;
        foreach (var (rating, value) in View.Before) Ratings[rating] = value;
        Shown = [.. View.Before.Keys.Where(rating => View.Released.ContainsKey(OwnItem.Before(rating).Key))];
        Prepare();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return await AgainAsync();
        var given = Ratings.Where(rating => rating.Value is not null)
            .ToImmutableSortedDictionary(rating => rating.Key, rating => rating.Value!.Value, StringComparer.Ordinal);
        var outcome = await sharing.RateBeforeAsync(RecoveryId, Account, given, Shown.ToHashSet(StringComparer.Ordinal), Version, cancel);
        var answer = await AfterAsync(outcome, Path("yours"));
        if (outcome is ChangeOutcome.Conflict(var version))
        {
            Version = version;
            Clash = new([.. Playbook.SelfRatings.Select(self => new ClashLine(self.Name, Said(View.Before, self.Id), Said(given, self.Id)))], Path("yours/before"));
        }
        return answer;
    }

    protected override void Prepare()
    {
        foreach (var rating in Playbook.SelfRatings) Ratings.TryAdd(rating.Id, null);
    }

    protected override string FieldOf(InputFault fault) => base.FieldOf(fault).Replace("Before", nameof(Ratings), StringComparison.Ordinal);

    // A person's own rating, shown to that person alone.
    private static string? Said(ImmutableSortedDictionary<string, int> ratings, string id) =>
        ratings.TryGetValue(id, out var value) ? value.ToString(CultureInfo.InvariantCulture) : null;
}
