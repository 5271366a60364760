using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Prepare;

/// <summary>Which facts are asked for when, and how ticks become facts.</summary>
public static class CaseFacts
{
    /// <summary>The facts that are asked for on one occasion, in the playbook's order.</summary>
    public static IEnumerable<Fact> AskedAt(this Playbook playbook, string occasion) => playbook.Facts.Where(f => f.AskedAt == occasion);

    /// <summary>The same facts with those asked set by their boxes: ticked is true, left empty is false.</summary>
    public static ImmutableSortedDictionary<string, bool> Ticking(
        this ImmutableSortedDictionary<string, bool> facts, IEnumerable<Fact> asked, IReadOnlyCollection<string> ticked) =>
        facts.SetItems(asked.Select(f => KeyValuePair.Create(f.Id, ticked.Contains(f.Id, StringComparer.Ordinal))));

    /// <summary>True when the fact is known to hold.</summary>
    public static bool Holds(this ImmutableSortedDictionary<string, bool> facts, string fact) => facts.GetValueOrDefault(fact);
}
