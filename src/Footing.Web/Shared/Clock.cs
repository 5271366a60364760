namespace Footing.Web.Shared;

/// <summary>Days by the clock that is passed in.</summary>
public static class Clock
{
    /// <summary>Today where the server stands, for readers whose own zone is not known.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Today in a zone; the server's when the zone is not known to it.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="zone">IANA name of the zone.</param>
    public static DateOnly TodayIn(this TimeProvider clock, string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), found).DateTime)
            : clock.Today();
}
