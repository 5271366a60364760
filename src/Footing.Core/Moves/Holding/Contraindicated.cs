using Footing.Core.Playbooks;

namespace Footing.Core.Moves.Holding;

/// <summary>Something speaks against it, or might and has to be known first.</summary>
internal sealed class Contraindicated : IHoldSpecification
{
    public void Collect(Move move, CaseView view, List<string> reasons)
    {
        foreach (var check in move.Contraindications)
        {
            if (view.Fact(check.Fact) ?? check.MustBeKnown)
                reasons.Add(check.Because);
        }
    }
}
