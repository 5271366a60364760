using System.Collections.Immutable;
using Footing.Core.Tracking;

namespace Footing.Web.Features.Recoveries;

/// <summary>What the track shows and how sure that is, in words: no number for a person reaches a screen.</summary>
public static class TrackWords
{
    // One-sided normal quantiles: below the first, chance explains the change well; above the second, hardly.
    private const double LikelyFrom = 0.84, ClearFrom = 1.645;

    // Half the width of a 90 % band in standard deviations.
    private const double BandHalfWidth = 1.645;

    /// <summary>A level on the scale 0 to 120 (100 being the usual) as a place on the way.</summary>
    public static string Place(double level) => level switch
    {
        < 15 => "far from usual",
        < 37 => "about a quarter of the way back",
        < 62 => "about half-way back",
        < 87 => "most of the way back",
        _ => "near the usual",
    };

    /// <summary>How the level moved between the first and the last check-in.</summary>
    /// <returns>Null with fewer than two check-ins.</returns>
    public static Change? Since(ImmutableArray<HistoryPoint> history) =>
        history.Length < 2 ? null : Between(history[0], history[^1]);

    private static Change Between(HistoryPoint first, HistoryPoint last)
    {
        var spread = Math.Sqrt(Square(first.High - first.Low) + Square(last.High - last.Low)) / (2 * BandHalfWidth);
        var rise = last.Mean - first.Mean;
        var sureness = spread > 0 ? Math.Abs(rise) / spread : 0;
        return sureness switch
        {
            < LikelyFrom => new Change("So far there is no clear change", "a few more check-ins would tell"),
            < ClearFrom when rise > 0 => new Change("The rise is likely real, not sure", "two more check-ins would tell"),
            < ClearFrom => new Change("The drop is likely real, not sure", "two more check-ins would tell"),
            _ when rise > 0 => new Change("The rise is clear", "more than chance would explain"),
            _ => new Change("The drop is clear", "more than chance would explain"),
        };
    }

    /// <summary>The width of the 90 % band in words.</summary>
    public static string Sureness(Level level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return (level.High - level.Low) switch
        {
            < 25 => "fairly sure",
            < 50 => "roughly sure",
            _ => "not sure yet",
        };
    }

    /// <summary>The check-in at which the two voices lay furthest apart, when that is more than a little.</summary>
    public static DateOnly? VoicesApart(ImmutableArray<HistoryPoint> history) => history
        .Where(point => point is { LeadDot: not null, ColleagueDot: not null })
        .Select(point => (point.On, Gap: Math.Abs(point.LeadDot!.Value - point.ColleagueDot!.Value)))
        .Where(pair => pair.Gap >= 30)
        .OrderByDescending(pair => pair.Gap)
        .Select(pair => (DateOnly?)pair.On)
        .FirstOrDefault();

    private static double Square(double x) => x * x;

    /// <summary>A change, and how sure it is.</summary>
    /// <param name="What">The change.</param>
    /// <param name="Why">What would make it surer, or what makes it sure.</param>
    public sealed record Change(string What, string Why);
}
