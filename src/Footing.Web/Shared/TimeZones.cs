namespace Footing.Web.Shared;

/// <summary>The time zones a person can choose from.</summary>
public static class TimeZones
{
    /// <summary>IANA names of places, in order.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
