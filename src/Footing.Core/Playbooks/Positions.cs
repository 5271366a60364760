using System.Collections.Frozen;

namespace Footing.Core.Playbooks;

/// <summary>Where each id of one list of a playbook stands. Ids are compared ordinally.</summary>
internal sealed class Positions
{
    private readonly FrozenDictionary<string, int> positions;
    private readonly string kind;

    /// <param name="kind">What the ids name, for the message when one is unknown.</param>
    /// <param name="ids">The ids in the order of the playbook.</param>
    public Positions(string kind, IEnumerable<string> ids)
    {
        this.kind = kind;
        positions = ids.Index().ToFrozenDictionary(x => x.Item, x => x.Index, StringComparer.Ordinal);
    }

    /// <summary>The position of an id.</summary>
    /// <exception cref="ArgumentException">The list has no such id.</exception>
    public int this[string id] => positions.TryGetValue(id, out int at)
        ? at
        : throw new ArgumentException($"The playbook has no {kind} '{id}'.", nameof(id));
}
