using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.OneOnOne;

/// <summary>The ten-minute talk: a ready agenda, a short form for each voice, the next step.</summary>
public sealed class IndexModel(RecoveryDesk desk, CheckInForms forms) : RecoveryPage(desk)
{
    /// <summary>Day the check-in belongs to, in the recovery's zone.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    // Each dictionary is named, since an unnamed one that was sent nothing would take in every other field of the form.

    /// <summary>The lead's levels by sign; empty is not seen.</summary>
    [BindProperty(Name = nameof(Levels))]
    public Dictionary<string, int?> Levels { get; set; } = [];

    /// <summary>The colleague's ratings of themselves; empty is skipped.</summary>
    [BindProperty(Name = nameof(Ratings))]
    public Dictionary<string, int?> Ratings { get; set; } = [];

    /// <summary>The colleague's levels of signs about the lead.</summary>
    [BindProperty(Name = nameof(LeadSigns))]
    public Dictionary<string, int?> LeadSigns { get; set; } = [];

    [BindProperty]
    public Usefulness? Useful { get; set; }

    [BindProperty]
    public string? NextStep { get; set; }

    /// <summary>Names of the colleague's items that the lead may see.</summary>
    [BindProperty]
    public List<string> Shown { get; set; } = [];

    /// <summary>Version of the form that was shown; 0 when there was none for its day.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Whether every sign is offered. Never required.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Full { get; set; }

    protected override string Name => "The one-on-one";

    /// <summary>The signs the lead is asked for.</summary>
    public ImmutableArray<Sign> Asked { get; private set; } = [];

    public IEnumerable<Sign> AboutLead => Playbook.Signs.Where(sign => sign.AboutLead);

    public string OpeningSentence => Opening.Choose(Playbook.OneOnOne, View, Asked);

    /// <summary>Tries since the last check-in before this day.</summary>
    public IReadOnlyList<Try> TriesSince
    {
        get
        {
            var last = View.CheckIns.LastOrDefault(checkIn => checkIn.Day < Today)?.Day ?? View.AgreedOn ?? View.SetbackDay;
            return [.. View.Tries.Where(attempt => attempt.Day >= last)];
        }
    }

    /// <summary>What the last talk ended with, by whom.</summary>
    public IEnumerable<(string By, string Step)> LastSteps
    {
        get
        {
            var last = View.CheckIns.LastOrDefault(checkIn => checkIn.Day < Today);
            if (last?.Lead is { NextStep: { } lead } form) yield return (View.Author(form.AuthorId), lead.Value);
            if (last?.Colleague?.NextStep is { } colleague && colleague != last.Lead?.NextStep) yield return (View.Colleague(), colleague.Value);
        }
    }

    /// <summary>The tick beside one item of the colleague's form.</summary>
    public MaySee MaySee(string item) => new(item, Shown.Contains(item, StringComparer.Ordinal), Other);

    public Ticked RatingsTicked => Ticks.Of(Playbook.SelfRatings.Select(rating => MaySee($"rating/{rating.Id}").Ticked));

    public string NextTalk => $"By {TalkAfter.Today(View).Say(Today)}";

    public IReadOnlyList<Choice> UsefulChoices { get; } =
        [new(nameof(Usefulness.Yes), "Yes"), new(nameof(Usefulness.Partly), "Partly"), new(nameof(Usefulness.No), "No")];

    /// <summary>The anchors of a sign as cards, with a way back to not seen.</summary>
    public IReadOnlyList<Choice> LevelChoices(Sign sign) =>
    [
        .. sign.LevelsFor(View.Reader).Select((words, level) => new Choice(level.ToString(System.Globalization.CultureInfo.InvariantCulture), words)),
        new Choice("", "Not seen", "Fewer than two chances to see it in the last two weeks."),
    ];

    public void OnGet(DateOnly? day)
    {
        Day = day is { } chosen && chosen <= Today && chosen >= View.SetbackDay ? chosen : Today;
        var stored = View.CheckIns.FirstOrDefault(checkIn => checkIn.Day == Day);
        if (IsLead) Show(stored?.Lead);
        else Show(stored?.Colleague);
        Prepare();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Day is null) ModelState.AddModelError(nameof(Day), "Say which day the talk was.");
        if (!ModelState.IsValid) return await AgainAsync();
        var outcome = IsLead
            ? await forms.SaveLeadFormAsync(RecoveryId, Account, new(Day!.Value, Given(Levels), NextStep, Once, Version), cancel)
            : await forms.SaveColleagueFormAsync(RecoveryId, Account, new(Day!.Value, Given(Ratings), Given(LeadSigns), Useful, NextStep, [.. Shown], Once, Version), cancel);
        var answer = await AfterAsync(outcome, Path());
        if (outcome is ChangeOutcome.Conflict(var version))
        {
            Version = version;
            Clash = new(FormClash.Of(this), $"{Path("one-on-one")}?day={Day:yyyy-MM-dd}");
        }
        return answer;
    }

    protected override void Prepare()
    {
        var watched = Watched.Of(View, Playbook);
        var all = Full || Levels.Keys.Any(sign => Levels[sign] is not null && watched.All(known => known.Id != sign));
        Asked = all ? [.. Playbook.Signs.Where(sign => !sign.AboutLead)] : watched;
        foreach (var sign in Asked) Levels.TryAdd(sign.Id, null);
        foreach (var sign in AboutLead) LeadSigns.TryAdd(sign.Id, null);
        foreach (var rating in Playbook.SelfRatings) Ratings.TryAdd(rating.Id, null);
    }

    private void Show(LeadForm? form)
    {
        if (form is null) return;
        foreach (var (sign, level) in form.Levels) Levels[sign] = level;
        NextStep = form.NextStep?.Value;
        Version = form.Version;
    }

    private void Show(ColleagueSide? form)
    {
        // Consent is given each time: nothing is carried over from the form before, unless they chose so.
        Shown = form is not null
            ? [.. View.OwnItems.Where(item => item.Day == Day && View.Released.ContainsKey(item.Key)).Select(item => item.Name)]
            : View.ShowsRatings ? [.. Playbook.SelfRatings.Select(rating => OwnItem.Rating(Today, rating.Id).Name)] : [];
        if (form is null) return;
        foreach (var (rating, value) in form.Ratings) Ratings[rating] = value;
        foreach (var (sign, level) in form.LeadSigns) LeadSigns[sign] = level;
        Useful = form.UsefulAndSafe;
        NextStep = form.NextStep?.Value;
        Version = form.Version;
    }

    private static ImmutableSortedDictionary<string, int> Given(Dictionary<string, int?> values) => values
        .Where(value => value.Value is not null)
        .ToImmutableSortedDictionary(value => value.Key, value => value.Value!.Value, StringComparer.Ordinal);
}

/// <summary>A tick that lets the lead see one item.</summary>
/// <param name="Item">Name of the item.</param>
/// <param name="Ticked">Whether it is ticked.</param>
/// <param name="Lead">The lead's name.</param>
public sealed record MaySee(string Item, bool Ticked, string Lead);
