namespace Footing.Web.Shared;

/// <summary>Days by the clock that is passed in.</summary>
public static class Clock
{
    /// <summary>Today where the server stands, for readers whose own zone is not known.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
