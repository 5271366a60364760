namespace Footing.Web.Shared.Pictures;

/// <summary>How likely a driver is, as a range and never as a point.</summary>
/// <param name="Name">Name of the driver.</param>
/// <param name="Low">Lower end of the range, 0 to 1.</param>
/// <param name="High">Upper end, not below the lower.</param>
public sealed record DriverRange(string Name, double Low, double High)
{
    private static readonly string[] Words = ["unlikely", "possible", "likely", "very likely"];

    /// <summary>The four quarters of the axis, from left to right.</summary>
    public static IReadOnlyList<string> Quarters => Words;

    /// <summary>The range in words: "likely", or "possible to very likely".</summary>
    public string InWords
    {
        get
        {
            var (from, to) = (Word(Low), Word(High));
            return from == to ? from : $"{from} to {to}";
        }
    }

    private static string Word(double share) => Words[Math.Clamp((int)(share * Words.Length), 0, Words.Length - 1)];
}
