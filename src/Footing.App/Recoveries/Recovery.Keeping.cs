namespace Footing.App.Recoveries;

/// <summary>How long it is kept.</summary>
public sealed partial class Recovery
{
    /// <summary>The periods that were promised when it began, or lower ones since.</summary>
    public int DaysKeptClosed { get; private set; } = RetentionPeriods.Longest.Closed;
    public int DaysKeptUntouched { get; private set; } = RetentionPeriods.Longest.Untouched;

    /// <summary>When the periods were lowered, the day before which it is not deleted all the same; null for none.</summary>
    public DateOnly? KeptAtLeastUntil { get; private set; }

    /// <summary>Day the colleague asked to erase it while a legal hold kept that from being done; null for none.</summary>
    public DateOnly? ErasureAskedOn { get; private set; }

    /// <summary>
    /// Last day on which it is kept. Once it is closed the day stands still, so that the lead, who is told it then, learns
    /// nothing of what the colleague does later.
    /// </summary>
    public DateOnly KeptUntil
    {
        get
        {
            var due = ClosedOn is { } closed ? closed.AddDays(Math.Min(DaysKeptClosed, DaysKeptUntouched)) : TouchedOn.AddDays(DaysKeptUntouched);
            return KeptAtLeastUntil > due ? KeptAtLeastUntil.Value : due;
        }
    }

    /// <summary>What the organisation promises when it begins.</summary>
    internal void KeepFor(RetentionPeriods periods) => (DaysKeptClosed, DaysKeptUntouched) = (periods.Closed, periods.Untouched);

    /// <summary>Shorter periods from now on: never earlier than the notice allows, never later than was promised.</summary>
    internal void KeepShorter(RetentionPeriods periods, DateOnly today)
    {
        var promised = KeptUntil;
        var notice = today.AddDays(RetentionPeriods.DaysOfNotice);
        KeepFor(periods);
        KeptAtLeastUntil = promised < notice ? promised : notice;
    }

    /// <summary>Closed at once and gone for everyone but the colleague; deleted when the hold is lifted.</summary>
    internal void AskErasure(DateOnly today)
    {
        Close(today);
        ErasureAskedOn ??= today;
    }
}
