using Footing.Core.Playbooks;

namespace Footing.Core.Moves.Holding;

/// <summary>One kind of ground for holding a move back.</summary>
internal interface IHoldSpecification
{
    /// <summary>Adds the code of every reason of this kind.</summary>
    void Collect(Move move, CaseView view, List<string> reasons);
}
