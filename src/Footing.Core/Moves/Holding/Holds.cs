using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Moves.Holding;

/// <summary>
/// Why moves are held back. What is known from the case comes first, for no tick of the lead can change it, then
/// what speaks against the move, then what it still needs.
/// </summary>
internal static class Holds
{
    private static readonly IHoldSpecification[] Specifications =
        [new KnownFromTheCase(), new Contraindicated(), new PreconditionMissing()];

    /// <summary>Codes of all reasons, each once; empty when the move fits.</summary>
    public static ImmutableArray<string> Reasons(Move move, CaseView view) =>
        [.. Collect(move, view).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether there is any reason.</summary>
    public static bool Any(Move move, CaseView view) => Collect(move, view).Count > 0;

    /// <summary>Facts not known yet that should be checked before the move begins.</summary>
    public static ImmutableArray<string> OpenChecks(Move move, CaseView view) =>
    [
        .. move.Preconditions.Concat(move.Contraindications)
            .Select(c => c.Fact).Where(f => view.Fact(f) is null).Distinct(StringComparer.Ordinal),
    ];

    private static List<string> Collect(Move move, CaseView view)
    {
        var reasons = new List<string>();
        foreach (var specification in Specifications)
            specification.Collect(move, view, reasons);
        return reasons;
    }
}
