namespace Footing.Web.Features.Demo;

/// <summary>The machine's clock, moved by whole days. Timers keep their own pace.</summary>
public sealed class SteppableClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(Interlocked.Read(ref ahead));

    /// <summary>Days by which this clock is ahead of the machine's; negative when behind.</summary>
    public int DaysAhead => (int)Interlocked.Read(ref ahead);

    /// <summary>Moves the clock.</summary>
    /// <param name="days">Whole days, forward.</param>
    public void Step(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        Interlocked.Add(ref ahead, days);
    }

    /// <summary>Sets the clock some days before or after the machine's, to fill in a history.</summary>
    internal void SetTo(int daysAhead) => Interlocked.Exchange(ref ahead, daysAhead);
}
