using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Tracking;

/// <summary>Chooses the two or three signs that the lead looks at in a short check-in.</summary>
public static class WatchedSigns
{
    /// <summary>The most signs a short check-in asks for.</summary>
    public const int Most = 3;

    /// <summary>
    /// Signs that the moves under way should change come first, the ones watched by more moves before the others;
    /// then the signs last rated highest, since a sign at its floor has the least left to say about the level.
    /// Signs about the lead are the colleague's to score and are never chosen.
    /// </summary>
    /// <param name="playbook">The playbook with its signs and moves.</param>
    /// <param name="moves">Ids of the moves begun, or planned when none has begun; unknown ids are passed over.</param>
    /// <param name="lastLevels">The last level by sign id; a sign never seen is left out.</param>
    /// <returns>At most <see cref="Most"/> signs. When no move watches and nothing was rated, the first signs of the playbook.</returns>
    public static ImmutableArray<Sign> Choose(
        Playbook playbook, IEnumerable<string> moves, IReadOnlyDictionary<string, int> lastLevels)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        ArgumentNullException.ThrowIfNull(moves);
        ArgumentNullException.ThrowIfNull(lastLevels);

        var wanted = moves.ToHashSet(StringComparer.Ordinal);
        var watchers = playbook.Moves
            .Where(move => wanted.Contains(move.Id))
            .SelectMany(move => move.Watch.Select(watch => watch.Sign).Distinct(StringComparer.Ordinal))
            .CountBy(sign => sign, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);

        return
        [
            .. playbook.Signs
                .Where(sign => !sign.AboutLead)
                .OrderByDescending(sign => watchers.ContainsKey(sign.Id) && lastLevels.GetValueOrDefault(sign.Id) > 0)
                .ThenByDescending(sign => watchers.GetValueOrDefault(sign.Id))
                .ThenByDescending(sign => lastLevels.GetValueOrDefault(sign.Id))
                .Take(Most),
        ];
    }
}
