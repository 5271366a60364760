using System.Collections.Immutable;
using Footing.Core.Tracking;
using Footing.Web.Shared.Pictures;

namespace Footing.Web.Tests.Shared.Pictures;

/// <summary>Tracks to draw.</summary>
internal static class SampleTracks
{
    public static DateOnly Setback { get; } = new(2026, 10, 5);

    public static TrackData Rising { get; } = new(
        Setback,
        [Point(7, 40, 17, 42, 36), Point(14, 45, 16, 54, null), Point(23, 52, 15, 55, 62), Point(30, 50, 15, 48, 58), Point(37, 62, 14, 69, 63), Point(44, 71, 14, 77, 78)],
        [Move("Debrief", 2), Move("Pair on the next one", 9), Move("Small test", 16), Move("Lead one part alone", 39)],
        Voices.ForLead("Mina"));

    /// <summary>A frame of moves on one day, several check-ins on another, a colleague who stops rating, a long pause.</summary>
    public static TrackData Uneven { get; } = new(
        Setback,
        [Point(3, 30, 20, 20, 25), Point(3, 31, 18, 30, 35), Point(3, 33, 18, 40, 36), Point(10, 0, 0, 0, null), Point(11, 120, 0, 120, null), Point(80, 96, 20, 110, null), Point(83, 99, 18, 96, null)],
        [Move("Fact-first debrief", 1), Move("The event, not the person", 1), Move("Weekly look at progress", 1), Move("Pair on the next demo", 4), Move("Small test", 5), Move("Share the credit, if wanted", 81), Move("One win to own", 83)],
        Voices.ForColleague("Ruth"));

    public static TrackData Forty { get; } = new(
        Setback,
        [.. Enumerable.Range(1, 40).Select(i => Point(7 * i, 100 - (60 * Math.Exp(-i / 9.0)) + (8 * Math.Sin(i)), 14, 100 - (60 * Math.Exp(-i / 9.0)) + (14 * Math.Sin(2 * i)), i % 3 == 0 ? null : 100 - (60 * Math.Exp(-i / 9.0)) + (14 * Math.Cos(3 * i))))],
        [.. Enumerable.Range(1, 10).Select(i => Move($"Move number {i} of ten", 27 * i))],
        Voices.ForLead("Maximiliana"));

    public static TrackData LeadAlone { get; } = Rising with { History = [.. Rising.History.Select(point => point with { ColleagueDot = null })] };

    public static TrackData Single { get; } = Rising with { History = Rising.History[..1], Moves = [] };

    public static TrackData None { get; } = Rising with { History = [], Moves = [] };

    public static ImmutableArray<TrackData> All { get; } = [Rising, Uneven, Forty, LeadAlone, Single, None];

    public static ImmutableArray<DriverRange> Ranges { get; } =
    [
        new("Fear of judgement", 0.52, 0.86), new("High-stakes stage", 0.3, 0.62), new("Missing explanation", 0.12, 0.4), new("No room to learn", 0.05, 0.2),
        new("Self-verdict", 0, 0), new("Mistakes cost people here", 1, 1),
    ];

    public static HistoryPoint Point(int day, double mean, double half, double? lead, double? colleague) =>
        new(Setback.AddDays(day), Math.Clamp(mean, 0, 120), Math.Clamp(mean - half, 0, 120), Math.Clamp(mean + half, 0, 120), Within(lead), Within(colleague));

    public static MoveStart Move(string name, int day) => new(name, Setback.AddDays(day));

    private static double? Within(double? value) => value is { } number ? Math.Clamp(number, 0, 120) : null;
}
