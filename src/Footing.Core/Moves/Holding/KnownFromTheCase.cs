using Footing.Core.Playbooks;

namespace Footing.Core.Moves.Holding;

/// <summary>Dates, tries, triggers or drivers say that it does not fit now.</summary>
internal sealed class KnownFromTheCase : IHoldSpecification
{
    public void Collect(Move move, CaseView view, List<string> reasons)
    {
        foreach (var hold in move.Holds)
        {
            if (hold.When.HoldsIn(view))
                reasons.Add(hold.Because);
        }
    }
}
