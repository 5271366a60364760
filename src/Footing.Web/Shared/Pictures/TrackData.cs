using System.Collections.Immutable;
using Footing.Core.Tracking;

namespace Footing.Web.Shared.Pictures;

/// <summary>Everything the picture of a track shows.</summary>
/// <param name="Setback">Day of the setback, where the picture begins.</param>
/// <param name="History">Levels and ratings, in order.</param>
/// <param name="Moves">Moves that began, in any order.</param>
/// <param name="Voices">How the two voices are called for the reader.</param>
public sealed record TrackData(DateOnly Setback, ImmutableArray<HistoryPoint> History, ImmutableArray<MoveStart> Moves, Voices Voices);

/// <summary>The day a move began.</summary>
/// <param name="Name">Short name of the move.</param>
/// <param name="On">Day.</param>
public sealed record MoveStart(string Name, DateOnly On);

/// <summary>What the ratings of lead and colleague are called on the page of one of them.</summary>
/// <param name="Lead">The lead's ratings.</param>
/// <param name="Colleague">The colleague's.</param>
public sealed record Voices(string Lead, string Colleague)
{
    /// <summary>For someone who works alone: theirs is the only voice.</summary>
    public static Voices Own { get; } = new("", "what you said");

    /// <summary>For the lead.</summary>
    /// <param name="colleague">The colleague's name.</param>
    public static Voices ForLead(string colleague) => new("what you saw", $"what {colleague} said");

    /// <summary>For the colleague.</summary>
    /// <param name="lead">The lead's name.</param>
    public static Voices ForColleague(string lead) => new($"what {lead} saw", "what you said");

    /// <summary>The same when the ratings are not all those of the present lead.</summary>
    public Voices OfSeveralLeads() => this with { Lead = "what the lead saw" };
}
