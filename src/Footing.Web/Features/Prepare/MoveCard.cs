using System.Collections.Immutable;
using Footing.Core.Playbooks;
using Footing.Web.Shared;

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

    /// <summary>What to check before it begins.</summary>
    public MoveChecks Checks => page.ChecksOf(Draft.Move, Draft.Checks);

    /// <summary>How much the nearest evidence is worth, in words.</summary>
    public static string EvidenceInWords(Move move) =>
        (move.Grade switch
        {
            "A" => "Many studies together, on a neighbouring question.",
            "B" => "Single studies, on a neighbouring question.",
            _ => "Expert judgement.",
        }) + " Nobody has tested it for this very purpose.";
}

/// <summary>Plain checks beside a move. Answering one plans anew.</summary>
/// <param name="Move">Id of the move.</param>
/// <param name="Facts">What is asked: open ones first, then those answered, so that an answer can be changed.</param>
/// <param name="Known">What was answered.</param>
/// <param name="Open">True when they are shown at once.</param>
public sealed record MoveChecks(string Move, ImmutableArray<Fact> Facts, ImmutableSortedDictionary<string, bool> Known, bool Open)
{
    /// <summary>The line that opens them.</summary>
    public string Summary => Facts.Count(f => !Known.ContainsKey(f.Id)) switch
    {
        0 => "What you checked",
        var open => $"{DayWords.Count(open, "thing").Capital()} to check before it begins",
    };

    /// <summary>State of a button: pressed when that is the answer given.</summary>
    public string? Pressed(Fact fact, bool answer) => Known.TryGetValue(fact.Id, out var holds) && holds == answer ? "true" : null;
}
