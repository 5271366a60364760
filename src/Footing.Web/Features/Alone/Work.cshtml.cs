using Footing.App.Alone;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Why;
using Footing.Web.Shared;
using Footing.Web.Shared.Pictures;

namespace Footing.Web.Features.Alone;

/// <summary>How it is going for someone alone: the next thing, the tries, their own ratings, what may be behind it, what to ask for.</summary>
public sealed class WorkModel(AloneDesk desk) : AlonePage(desk)
{
    private const int TriesShown = 3;
    private const int PictureFrom = 4;

    private Track track = null!;
    private Assessment assessment = null!;

    /// <summary>The invitation that a lead said yes to, while its recovery is there.</summary>
    public SentToLead? Agreed => View.Invitations.FirstOrDefault(sent => sent is { State: SentState.Agreed, Recovery: not null });

    public IReadOnlyList<OwnTry> RecentTries => [.. Work.Tries.TakeLast(TriesShown).Reverse()];

    public NextStep Next => NextStep.For(View, Asks);

    public bool HasPicture => track.History.Length >= PictureFrom;

    /// <summary>Before there is a picture nothing worse is said than that it is too early.</summary>
    public StatusText Status
    {
        get
        {
            var said = track.Status is TrackStatus.Slipping or TrackStatus.Stalled && !HasPicture ? TrackStatus.TooEarly : track.Status;
            return Playbook.Tracking.Texts.Single(text => text.Id == TrackIds.Of(said));
        }
    }

    public string BeforeThePicture =>
        $"From the fourth time on a picture of the course stands here. {DayWords.Count(PictureFrom - track.History.Length, "time").Capital()} to go, about a week apart.";

    public TrackData Picture => new(Work.SetbackDay, track.History, [], Voices.Own);

    public string TrackSentence
    {
        get
        {
            var place = TrackWords.Place(track.Level!.Mean).Replace("the usual", "your usual", StringComparison.Ordinal);
            var where = place.Contains("usual", StringComparison.Ordinal) ? place.Replace("from usual", "from your usual", StringComparison.Ordinal) : $"{place} to your usual";
            if (track.Status is TrackStatus.Slipping or TrackStatus.Stalled) return $"{Status.ForColleague} You are {where}.";
            var change = TrackWords.Since(track.History);
            return $"You are {where}. {change?.What}: {change?.Why}. {Status.ForColleague}";
        }
    }

    public string SureSentence => $"For today: {TrackWords.Sureness(track.Level!)}.";

    /// <summary>Help from outside, when something clearly became worse or nothing moved for long.</summary>
    public bool OffersHelp => !track.Suggest.IsEmpty || track.Advice == Advice.GetHelp;

    /// <summary>Each time in words, the newest first.</summary>
    public IReadOnlyList<(DateOnly Day, string Said)> Rated =>
        [.. Work.CheckIns.Reverse().Select(checkIn => (checkIn.Day, CheckInWords.Said(checkIn.Ratings, Playbook)))];

    public string Behind => DriverWords.Sentence(assessment, Playbook);

    /// <summary>Whether one more answer could change what fits.</summary>
    public bool Asks => !assessment.Enough && assessment.Next is not null;

    public IReadOnlyList<(string Name, string State)> Chosen =>
    [
        .. Work.Asks.Join(Playbook.Moves, ask => ask.Move, move => move.Id, (ask, move) => (move.Name, AskWords.Of(ask.State)), StringComparer.Ordinal),
    ];

    public string Say(SentToLead sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return sent.State == SentState.Open
            ? $"You invited {sent.LeadName} on {sent.SentOn.SayShort(Today)}. It is open until {sent.OpenUntil.SayShort(Today)}."
            : $"You invited {sent.LeadName} on {sent.SentOn.SayShort(Today)}: not taken up. What you shared with it is deleted.";
    }

    public void OnGet() => (track, assessment) = (Desk.Track(View), Desk.Assess(View));
}
