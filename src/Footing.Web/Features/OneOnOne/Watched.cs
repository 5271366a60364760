using System.Collections.Immutable;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Web.Features.OneOnOne;

/// <summary>The signs the lead looks at in the next check-in of a recovery.</summary>
public static class Watched
{
    public static ImmutableArray<Sign> Of(RecoveryView view, Playbook playbook) => WatchedSigns.Choose(
        playbook, view.Moves.Where(move => move.Status != MoveStatus.Dropped).Select(move => move.Move), HighestLevels(view));

    /// <summary>The highest level of each sign that was ever rated, the opening included.</summary>
    private static Dictionary<string, int> HighestLevels(RecoveryView view)
    {
        var atOpening = view.SignsAtOpening
            .Where(sign => sign.Value.Level is not null)
            .Select(sign => (Sign: sign.Key, Level: sign.Value.Level!.Value));
        var since = view.CheckIns
            .Where(checkIn => checkIn.Lead is not null)
            .SelectMany(checkIn => checkIn.Lead!.Levels.Select(rated => (Sign: rated.Key, Level: rated.Value)));
        return atOpening.Concat(since)
            .GroupBy(rated => rated.Sign, StringComparer.Ordinal)
            .ToDictionary(sign => sign.Key, sign => sign.Max(rated => rated.Level), StringComparer.Ordinal);
    }
}
