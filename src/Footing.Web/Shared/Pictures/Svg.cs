using System.Globalization;

namespace Footing.Web.Shared.Pictures;

/// <summary>Numbers as SVG wants them, whatever the culture of the page.</summary>
internal static class Svg
{
    /// <summary>A length with at most one digit after the point.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Points for a polygon or a polyline.</summary>
    public static string Points(IEnumerable<Spot> spots) => string.Join(' ', spots.Select(spot => $"{N(spot.X)},{N(spot.Y)}"));
}
