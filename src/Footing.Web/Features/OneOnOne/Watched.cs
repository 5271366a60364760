using System.Collections.Immutable;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Web.Features.OneOnOne;

/// <summary>The signs the lead looks at in the next check-in of a recovery.</summary>
public static class Watched
{
    public static ImmutableArray<Sign> Of(RecoveryView view, Playbook playbook)
    {
        var underWay = view.Moves.Where(move => move.Status == MoveStatus.Begun).Select(move => move.Move).ToList();
        var planned = view.Moves.Where(move => move.Status is not MoveStatus.Dropped).Select(move => move.Move);
        return WatchedSigns.Choose(playbook, underWay.Count > 0 ? underWay : planned, LastLevels(view));
    }

    /// <summary>The last level of each sign that was ever rated, the opening included.</summary>
    public static Dictionary<string, int> LastLevels(RecoveryView view)
    {
        var levels = view.SignsAtOpening
            .Where(sign => sign.Value.Level is not null)
            .ToDictionary(sign => sign.Key, sign => sign.Value.Level!.Value, StringComparer.Ordinal);
        foreach (var (sign, level) in view.CheckIns.Where(checkIn => checkIn.Lead is not null).SelectMany(checkIn => checkIn.Lead!.Levels))
            levels[sign] = level;
        return levels;
    }
}
