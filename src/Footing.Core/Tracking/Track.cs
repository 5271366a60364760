using System.Collections.Immutable;
using Footing.Core.Moves;

namespace Footing.Core.Tracking;

/// <summary>Everything a track is estimated from.</summary>
public sealed record Course
{
    /// <summary>Day of the setback; time runs from here.</summary>
    public required DateOnly Setback { get; init; }

    /// <summary>The colleague's self-ratings (0 to 10) for before it happened, by id; informs only their offset.</summary>
    public ImmutableSortedDictionary<string, int> ColleagueBefore { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Check-ins in order of their day; two on one day are allowed.</summary>
    public ImmutableArray<CheckIn> CheckIns { get; init; } = [];

    /// <summary>Moves of the plan.</summary>
    public ImmutableArray<MoveDone> Moves { get; init; } = [];

    /// <summary>Real attempts.</summary>
    public ImmutableArray<Attempt> Tries { get; init; } = [];

    /// <summary>Whether the colleague agrees that it is over; null when not asked.</summary>
    public bool? ColleagueAgrees { get; init; }
}

/// <summary>One occasion of rating. Either form may be empty.</summary>
/// <param name="On">Day.</param>
/// <param name="Lead">The lead's levels 0 to 4 by sign id; a sign left out was not seen.</param>
/// <param name="Colleague">The colleague's self-ratings 0 to 10 by id; one left out was skipped.</param>
/// <param name="ColleagueSigns">The colleague's levels of signs about the lead, 0 to 4 by sign id; no item of the level.</param>
public sealed record CheckIn(
    DateOnly On, ImmutableSortedDictionary<string, int> Lead, ImmutableSortedDictionary<string, int> Colleague,
    ImmutableSortedDictionary<string, int> ColleagueSigns);

/// <summary>A move of the plan as it was really done.</summary>
/// <param name="Id">Id of the move.</param>
/// <param name="On">Day it began.</param>
/// <param name="Done">Whether it was really done.</param>
public sealed record MoveDone(string Id, DateOnly On, bool Done);

/// <summary>The state of a recovery, first rule that holds.</summary>
public enum TrackStatus
{
    /// <summary>Too few check-ins or too wide a band: different from not working.</summary>
    TooEarly,

    /// <summary>Back near the usual, twice, with real tries and the colleague's yes.</summary>
    Recovered,

    /// <summary>Worse than expected for too long to be chance.</summary>
    Slipping,

    /// <summary>Neither recovered soon nor gaining.</summary>
    Stalled,

    /// <summary>None of the others.</summary>
    OnTrack,
}

/// <summary>What to do next.</summary>
public enum Advice
{
    /// <summary>Carry on with the plan.</summary>
    Continue,

    /// <summary>Withdraw support step by step.</summary>
    StepDown,

    /// <summary>Ask why again and change the plan.</summary>
    Adjust,

    /// <summary>Suggest help outside the two.</summary>
    GetHelp,
}

/// <summary>How a recovery is going.</summary>
/// <param name="Status">First status whose rule holds.</param>
/// <param name="Level">Level at the last check-in; null without any rating.</param>
/// <param name="History">Level at each check-in, in order, as known at that time.</param>
/// <param name="RecoveredProbability">P(level ≥ recovered) at the last check-in; null without any rating.</param>
/// <param name="Forecast">Time to recovery; null without any rating. For the advice and the command line only.</param>
/// <param name="Slipping">The CUSUM now and its threshold.</param>
/// <param name="Advice">What to do next.</param>
/// <param name="Because">Codes of the rules that gave status and advice, in order.</param>
/// <param name="Suggest">Codes of support criteria met by the ratings (E1, E2), for a single suggestion.</param>
/// <param name="LeadGrip">True when the colleague's last score of a sign about the lead reaches the threshold.</param>
public sealed record Track(
    TrackStatus Status, Level? Level, ImmutableArray<HistoryPoint> History, double? RecoveredProbability, Forecast? Forecast,
    Slipping Slipping, Advice Advice, ImmutableArray<string> Because, ImmutableArray<string> Suggest, bool LeadGrip);

/// <summary>A level with its 90 % band.</summary>
/// <param name="Mean">Mean on the scale 0 to 120, 100 being the person's own usual.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
/// <param name="Unit">The same in logits, not clipped.</param>
public sealed record Level(double Mean, double Low, double High, UnitLevel Unit);

/// <summary>A level in logits.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
public sealed record UnitLevel(double Mean, double Low, double High);

/// <summary>Level as known at one check-in, with the raw ratings on the same scale for the picture.</summary>
/// <param name="On">Day.</param>
/// <param name="Mean">Mean on the scale 0 to 120.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
/// <param name="LeadDot">The lead's ratings alone on the same scale; null when missing.</param>
/// <param name="ColleagueDot">The colleague's ratings alone on the same scale, own offset removed; null when missing.</param>
public sealed record HistoryPoint(DateOnly On, double Mean, double Low, double High, double? LeadDot, double? ColleagueDot);

/// <summary>Time to recovery in days from the setback.</summary>
/// <param name="MedianDays">Median; null beyond the horizon.</param>
/// <param name="LowDays">10th percentile; null beyond the horizon.</param>
/// <param name="HighDays">90th percentile; null beyond the horizon.</param>
/// <param name="NotWithin90">P(not recovered within 90 days of the setback), as known at the last check-in up to day 90.</param>
/// <param name="Censored">True when any of the three lies beyond the horizon, 364 days after the last check-in.</param>
public sealed record Forecast(int? MedianDays, int? LowDays, int? HighDays, double NotWithin90, bool Censored);

/// <summary>State of the one-sided CUSUM of standardised innovations.</summary>
/// <param name="Cusum">Value after the last check-in, 0 or more.</param>
/// <param name="Threshold">Alarm above this.</param>
public sealed record Slipping(double Cusum, double Threshold);
