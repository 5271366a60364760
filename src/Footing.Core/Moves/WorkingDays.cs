namespace Footing.Core.Moves;

/// <summary>Mondays to Fridays that are not holidays.</summary>
/// <param name="holidays">Days on which nobody works, beside Saturdays and Sundays.</param>
public sealed class WorkingDays(IReadOnlySet<DateOnly> holidays)
{
    /// <summary>Mondays to Fridays, where no holidays are known.</summary>
    public static WorkingDays WithoutHolidays { get; } = new(new HashSet<DateOnly>());

    /// <summary>The day itself when it is worked, otherwise the next that is.</summary>
    public DateOnly Forward(DateOnly day)
    {
        while (!Works(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The working day that many working days after a day, which need not be worked itself.</summary>
    /// <param name="day">Where counting starts.</param>
    /// <param name="count">1 or more.</param>
    public DateOnly After(DateOnly day, int count)
    {
        for (; count > 0; count--)
            day = Forward(day.AddDays(1));
        return day;
    }

    private bool Works(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);
}
