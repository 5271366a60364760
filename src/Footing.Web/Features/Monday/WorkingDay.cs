namespace Footing.Web.Features.Monday;

/// <summary>Monday to Friday. Holidays are not known here: the reader moves a day that does not suit.</summary>
public static class WorkingDay
{
    /// <summary>The day itself, or the Monday after it.</summary>
    public static DateOnly OnOrAfter(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>The working day that many working days later; the next one for a start at the weekend counts as the first.</summary>
    /// <param name="day">Where counting starts.</param>
    /// <param name="count">0 or more.</param>
    public static DateOnly After(DateOnly day, int count)
    {
        for (; count > 0; count--) day = OnOrAfter(day.AddDays(1));
        return OnOrAfter(day);
    }
}
