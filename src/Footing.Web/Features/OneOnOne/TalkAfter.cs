using Footing.App.Recoveries;

namespace Footing.Web.Features.OneOnOne;

/// <summary>The talk after the one that is prepared now.</summary>
public static class TalkAfter
{
    /// <summary>A week from today.</summary>
    public static DateOnly Today(RecoveryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Today.AddDays(RecoveryView.DaysBetweenTalks);
    }
}
