using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>What to do: the frame that every recovery shares and the few moves that answer its drivers.</summary>
public sealed class Planner
{
    /// <summary>Prepares the moves of a playbook; keep one per playbook.</summary>
    public Planner(Playbook playbook) => Playbook = playbook;

    /// <summary>The playbook whose moves are used.</summary>
    public Playbook Playbook { get; }

    /// <summary>Proposes a plan.</summary>
    /// <param name="circumstances">What is known about the case.</param>
    /// <param name="probabilities">Per driver in the playbook's order, as in <see cref="Drivers.Posterior.Probabilities"/>.</param>
    /// <exception cref="ArgumentException">A fact or trigger that the playbook does not have, a probability missing or outside 0 to 1, or minutes that are negative or not finite.</exception>
    public Plan Propose(Circumstances circumstances, ImmutableArray<double> probabilities) => throw new NotSupportedException();
}
