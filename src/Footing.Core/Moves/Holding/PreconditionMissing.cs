using Footing.Core.Playbooks;

namespace Footing.Core.Moves.Holding;

/// <summary>Something it needs is not so, or not known where it has to be.</summary>
internal sealed class PreconditionMissing : IHoldSpecification
{
    public void Collect(Move move, CaseView view, List<string> reasons)
    {
        foreach (var check in move.Preconditions)
        {
            if (!(view.Fact(check.Fact) ?? !check.MustBeKnown))
                reasons.Add(check.Because);
        }
    }
}
