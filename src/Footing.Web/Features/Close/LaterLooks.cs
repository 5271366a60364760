using Footing.App.Recoveries;

namespace Footing.Web.Features.Close;

/// <summary>The two looks back after the end: weeks 4 and 12. Both lie before the deletion.</summary>
public static class LaterLooks
{
    private static readonly int[] Weeks = [4, 12];

    public static IReadOnlyList<DateOnly> Days(RecoveryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. Weeks.Select(week => (view.ClosedOn ?? view.Today).AddDays(7 * week))];
    }
}
