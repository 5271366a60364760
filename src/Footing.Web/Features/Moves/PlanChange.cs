using Footing.App.Recoveries;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Moves;

/// <summary>How a proposal differs from the plan there is.</summary>
/// <param name="Keep">In both.</param>
/// <param name="Add">Proposed, and not in the plan or taken out of it.</param>
/// <param name="Drop">In the plan, not done, and not proposed any more.</param>
public sealed record PlanChange(IReadOnlyList<Move> Keep, IReadOnlyList<Move> Add, IReadOnlyList<Move> Drop)
{
    public bool IsEmpty => Add.Count + Drop.Count == 0;

    public static PlanChange Between(RecoveryView view, Plan proposal, Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(playbook);
        var proposed = proposal.Moves.Select(move => move.Id).ToHashSet(StringComparer.Ordinal);
        var planned = view.Moves.Where(move => move.Status != MoveStatus.Dropped).ToDictionary(move => move.Move, StringComparer.Ordinal);
        return new(
            [.. playbook.Moves.Where(move => proposed.Contains(move.Id) && planned.ContainsKey(move.Id))],
            [.. playbook.Moves.Where(move => proposed.Contains(move.Id) && !planned.ContainsKey(move.Id))],
            [.. playbook.Moves.Where(move => !proposed.Contains(move.Id) && planned.TryGetValue(move.Id, out var known) && known.Status != MoveStatus.Done)]);
    }
}
