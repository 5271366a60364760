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

    /// <summary>Last day on which it is kept.</summary>
    public DateOnly KeptUntil => new Keeping(TouchedOn, DaysKeptUntouched, ClosedOn, DaysKeptClosed, KeptAtLeastUntil).Until;

    /// <summary>What the organisation promises when it begins.</summary>
    internal void KeepFor(RetentionPeriods periods) => (DaysKeptClosed, DaysKeptUntouched) = (periods.Closed, periods.Untouched);

    /// <summary>Closed at once and gone for everyone but the colleague; deleted when the hold is lifted.</summary>
    internal void AskErasure(DateOnly today)
    {
        Close(today);
        ErasureAskedOn ??= today;
    }
}
