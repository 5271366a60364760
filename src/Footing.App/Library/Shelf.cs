using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.App.Library;

/// <summary>The playbooks this installation works with, by id.</summary>
public sealed class Shelf(IEnumerable<Playbook> playbooks)
{
    private const string DefaultId = "recovery-after-failure";

    /// <summary>The playbook of the main job, and the one whose rules on help hold on every page.</summary>
    public Playbook Default => Get(DefaultId);

    public ImmutableSortedDictionary<string, Playbook> Playbooks { get; } =
        playbooks.ToImmutableSortedDictionary(playbook => playbook.Id, playbook => playbook, StringComparer.Ordinal);

    public Playbook? Find(string id) => Playbooks.GetValueOrDefault(id);

    /// <summary>For ids that come from our own rows: a playbook in use must stay on the shelf.</summary>
    public Playbook Get(string id) =>
        Find(id) ?? throw new InvalidOperationException($"No playbook named {id} is installed, but recoveries use it.");
}
