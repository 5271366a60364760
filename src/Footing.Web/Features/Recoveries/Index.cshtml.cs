using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Footing.Web.Features.Moves;
using Footing.Web.Features.Why;
using Footing.Web.Shared;
using Footing.Web.Shared.Pictures;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Recoveries;

/// <summary>How it is going: the next thing, the tries, the track, the plan and what may be behind it.</summary>
public sealed class IndexModel(RecoveryDesk desk, Lifecycle lifecycle) : RecoveryPage(desk)
{
    private const int TriesShown = 3;

    protected override string Name => "How it is going";

    public NextThing? Next { get; private set; }

    public string Lede
    {
        get
        {
            var since = View.SetbackDay >= Today ? "Since today." : $"{DayWords.HowLong(View.SetbackDay, Today).Capital()} in.";
            return IsLead ? $"{since} Everything you see here, {Other} can see too." : $"{since} Of your ratings and answers {Other} sees only what you release.";
        }
    }

    public (string Heading, string Text)? StageNotice => View.Stage switch
    {
        Stage.Paused when IsLead => ("Paused", "Nothing is asked of either of you. It goes on when " + Other + " says so."),
        Stage.Closed => ($"Closed by agreement on {View.ClosedOn!.Value.Say(Today)}", $"All of this is deleted after {View.KeptUntil!.Value.Say(Today)}."),
        _ => null,
    };

    public string Footer => View.Stage == Stage.Closed
        ? $"Deleted after {View.KeptUntil!.Value.Say(Today)}."
        : $"Deleted {View.DaysKeptClosed} days after you close it, or when nothing was entered for {View.DaysKeptUntouched} days. "
            + (IsLead ? $"{Other} can see every time you opened it." : $"You can see every time {Other} opened it.");

    public IReadOnlyList<Try> RecentTries => [.. View.Tries.TakeLast(TriesShown)];

    /// <summary>The act whose window ends first.</summary>
    public (string Move, string Name, string When)? NextTry
    {
        get
        {
            if (!IsOpen) return null;
            var acts = View.Moves
                .Where(move => move.Status is MoveStatus.Agreed or MoveStatus.Begun && KnownMove(move)?.Kind == MoveKind.Act)
                .OrderBy(move => move.By ?? DateOnly.MaxValue);
            return acts.FirstOrDefault() is { } act ? (act.Move, KnownMove(act)!.Name, MoveWords.Window(act.By, Today)) : null;
        }
    }

    public CourseTexts Says => new(Track, Playbook);

    public StatusText Status => Says.Status;

    public string StatusSentence => ForReader(Status.ForLead, Status.ForColleague);

    public AdviceText Advice => Says.Advice;

    public string AdviceSentence => ForReader(Advice.ForLead, Advice.ForColleague);

    /// <summary>Where the advice is acted on.</summary>
    public (string Page, string Text)? AdvicePage => Track.Advice switch
    {
        Core.Tracking.Advice.Adjust => ("why", "Ask why again"),
        Core.Tracking.Advice.StepDown => ("close", "Fade and close"),
        _ => null,
    };

    /// <summary>What stands where the picture will be.</summary>
    public string BeforeThePicture
    {
        get
        {
            return $"From the fourth check-in a picture of the course stands here, with both voices in it. {DayWords.Count(Says.Missing, "check-in").Capital()} to go.";
        }
    }

    public bool HasPicture => Says.HasPicture;

    public TrackData Picture => new(
        View.SetbackDay, Track.History,
        [.. View.Moves.Where(move => move.BegunOn is not null && KnownMove(move) is not null).Select(move => new MoveStart(KnownMove(move)!.Name, move.BegunOn!.Value))],
        View.CheckIns.Any(checkIn => checkIn.Lead is { } form && form.AuthorId != View.LeadId) ? Voices.OfSeveralLeads() : Voices);

    private Voices Voices => IsLead ? Voices.ForLead(Other) : Voices.ForColleague(Other);

    public string TrackSentence
    {
        get
        {
            var who = IsLead ? $"{Other} is" : "You are";
            var whose = IsLead ? "their" : "your";
            var place = TrackWords.Place(Track.Level!.Mean);
            var where = place.EndsWith("usual", StringComparison.Ordinal) ? place.Replace("usual", $"{whose} usual", StringComparison.Ordinal) : $"{place} to {whose} usual";

            // A rise that chance may explain must not take the edge off a course that needs another look.
            if (Track.Status is TrackStatus.Slipping or TrackStatus.Stalled) return $"{StatusSentence} {who} {where}.";
            var change = TrackWords.Since(Track.History);
            return $"{who} {where}. {change?.What}: {change?.Why}. {StatusSentence}";
        }
    }

    public string SureSentence
    {
        get
        {
            var sure = $"For today: {TrackWords.Sureness(Track.Level!)}.";
            return TrackWords.VoicesApart(Track.History) is { } day
                ? $"{sure} The two voices lay furthest apart on {day.SayShort(Today)}. That is something to talk about, not an error."
                : $"{sure} The two voices mostly agree.";
        }
    }

    /// <summary>The suggestion of more help, until this reader has noted it.</summary>
    public string? Suggestion => Track.Suggest.IsEmpty || View.SuggestionNoted || View.Stage == Stage.Closed
        ? null
        : ForReader(Playbook.Support.SuggestToLead, Playbook.Support.SuggestToColleague);

    /// <summary>For the lead alone: the colleague finds the grip too tight.</summary>
    public (string Text, bool SomeoneElse)? LeadGrip => IsLead && Track.LeadGrip ? GripWords.For(View, Playbook) : null;

    /// <summary>For the colleague alone: by their own score someone else may better hold this.</summary>
    public bool SuggestsSomeoneElse => !IsLead && IsOpen && View.HandOver is null && GripWords.SuggestsSomeoneElse(View, Playbook);

    public string PlanNote => View.AgreedOn is { } day ? $"Agreed on {day.SayShort(Today)}." : "Not agreed yet.";

    public IEnumerable<(string Move, string Name, string State, bool Done)> PlanLines => View.Moves
        .Where(move => move.Status != MoveStatus.Dropped && KnownMove(move) is not null)
        .Select(move => (move.Move, KnownMove(move)!.Name, MoveWords.State(move, Today), move.Status == MoveStatus.Done));

    public string Behind => DriverWords.Sentence(Assessment, Playbook);

    public string? Question => IsOpen && !Assessment.Enough ? Assessment.Next?.Text : null;

    public void OnGet()
    {
        Next = NextThing.For(View, Playbook);
    }

    public async Task<IActionResult> OnPostNotedAsync(CancellationToken cancel) =>
        await AfterAsync(await lifecycle.NoteSuggestionAsync(RecoveryId, Account, cancel), Path());

    private Move? KnownMove(PlannedMove move) => Playbook.Moves.FirstOrDefault(known => known.Id == move.Move);

}
