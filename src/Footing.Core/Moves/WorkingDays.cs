namespace Footing.Core.Moves;

/// <summary>Mondays to Fridays that are not holidays.</summary>
internal sealed class WorkingDays(IReadOnlySet<DateOnly> holidays)
{
    /// <summary>The day itself when it is worked, otherwise the next that is.</summary>
    public DateOnly Forward(DateOnly day)
    {
        while (!Works(day))
            day = day.AddDays(1);
        return day;
    }

    private bool Works(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);
}
