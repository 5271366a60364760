using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Tracking;

/// <summary>Chooses the two or three signs that the lead looks at in a short check-in.</summary>
public static class WatchedSigns
{
    /// <summary>The most signs a short check-in asks for.</summary>
    public const int Most = 3;

    /// <summary>
    /// Signs that were seen come first, and among them those that more moves of the plan should change: a sign that
    /// never showed says little about the way back, and one that did is followed to the end, so that the talk asks the
    /// same from week to week. Signs about the lead are the colleague's to score and are never chosen.
    /// </summary>
    /// <param name="playbook">The playbook with its signs and moves.</param>
    /// <param name="moves">Ids of the plan's moves; unknown ids are passed over.</param>
    /// <param name="highestLevels">The highest level so far by sign id; a sign never seen is left out.</param>
    /// <returns>At most <see cref="Most"/> signs. When no move watches and nothing was rated, the first signs of the playbook.</returns>
    public static ImmutableArray<Sign> Choose(
        Playbook playbook, IEnumerable<string> moves, IReadOnlyDictionary<string, int> highestLevels)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        ArgumentNullException.ThrowIfNull(moves);
        ArgumentNullException.ThrowIfNull(highestLevels);

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
                .OrderByDescending(sign => highestLevels.GetValueOrDefault(sign.Id) > 0)
                .ThenByDescending(sign => watchers.GetValueOrDefault(sign.Id))
                .ThenByDescending(sign => highestLevels.GetValueOrDefault(sign.Id))
                .Take(Most),
        ];
    }
}
