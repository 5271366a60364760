namespace Footing.App.Recoveries;

/// <summary>How long a recovery or work alone is kept: days alone, so that it can be told without opening what it is about.</summary>
/// <param name="TouchedOn">Day of the last entry.</param>
/// <param name="DaysUntouched">Days it is kept from there.</param>
/// <param name="ClosedOn">Day it was closed; null while it is not.</param>
/// <param name="DaysClosed">Days it is kept from there.</param>
/// <param name="AtLeastUntil">When the periods were lowered, the day before which it is not deleted all the same; null for none.</param>
public sealed record Keeping(DateOnly TouchedOn, int DaysUntouched, DateOnly? ClosedOn, int DaysClosed, DateOnly? AtLeastUntil)
{
    /// <summary>
    /// Last day on which it is kept. Once it is closed the day stands still, so that the lead, who is told it then, learns
    /// nothing of what the colleague does later.
    /// </summary>
    public DateOnly Until
    {
        get
        {
            var due = ClosedOn is { } closed ? closed.AddDays(Math.Min(DaysClosed, DaysUntouched)) : TouchedOn.AddDays(DaysUntouched);
            return AtLeastUntil > due ? AtLeastUntil.Value : due;
        }
    }

    /// <summary>Shorter periods from now on: never earlier than the notice allows, never later than was promised.</summary>
    internal Keeping Lowered(RetentionPeriods periods, DateOnly today)
    {
        var notice = today.AddDays(RetentionPeriods.DaysOfNotice);
        return this with { DaysUntouched = periods.Untouched, DaysClosed = periods.Closed, AtLeastUntil = Until < notice ? Until : notice };
    }
}
