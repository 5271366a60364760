using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Prepare;

/// <summary>A move of the plan as its card shows it.</summary>
/// <param name="draft">The move in this plan.</param>
/// <param name="page">The page it stands on.</param>
public sealed class MoveCard(DraftMove draft, PlanModel page)
{
    /// <summary>More drivers than this are a list, not a reason.</summary>
    private const int MostDrivers = 3;

    public DraftMove Draft { get; } = draft;

    public DateOnly Today => page.Today;

    public string ReasonKey => $"Reason[{Draft.Move.Id}]";

    /// <summary>What it acts on, in words.</summary>
    public string Why
    {
        get
        {
            var main = Draft.Acts.Take(MostDrivers).Where(a => a.Strength > 1).Select(a => page.DriverNamed(a.Driver).Name.ToLowerInvariant()).ToArray();
            return main.Length == 0 ? "It helps a little with most reasons." : $"It works on {string.Join(", ", main)}.";
        }
    }

    /// <summary>Facts to check, those open first, then those answered, so that an answer can be changed.</summary>
    public MoveChecks Checks => new(Draft.Checks.Select(page.FactNamed).Concat(page.AnsweredChecks(Draft.Move)), page.Preparation.Facts);

    /// <summary>How much the nearest evidence is worth, in words.</summary>
    public static string EvidenceInWords(Move move) =>
        (move.Grade switch
        {
            "A" => "Many studies together, on a neighbouring question.",
            "B" => "Single studies, on a neighbouring question.",
            _ => "Expert judgement.",
        }) + " Nobody has tested it for this very purpose.";
}

/// <summary>Plain checks beside a move.</summary>
/// <param name="Facts">What is asked.</param>
/// <param name="Known">What was answered.</param>
public sealed record MoveChecks(IEnumerable<Fact> Facts, ImmutableSortedDictionary<string, bool> Known);
