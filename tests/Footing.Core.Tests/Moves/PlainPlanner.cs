using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Core.Tests.Moves;

/// <summary>
/// The definition of the best plan word for word: every set of moves is listed and judged by the written formula.
/// Shares nothing with the engine.
/// </summary>
internal sealed class PlainPlanner
{
    private readonly Playbook playbook;
    private readonly Circumstances circumstances;
    private readonly IReadOnlyDictionary<string, double> probabilities;
    private readonly string? leading;

    public PlainPlanner(Playbook playbook, Circumstances circumstances, IReadOnlyDictionary<string, double> probabilities)
    {
        (this.playbook, this.circumstances, this.probabilities) = (playbook, circumstances, probabilities);
        var first = probabilities.MaxBy(p => p.Value);
        leading = first.Value >= 0.5 ? first.Key : null;
        List<Move> open = [.. playbook.Moves.Where(m => !IsHeld(m))];
        Frame = [.. open.Where(m => m.Kind == MoveKind.Frame)];
        Fitting = [.. open.Except(Frame)];
        Always = [.. Fitting.Where(m => m.AlwaysWhen is { } when && Holds(when))];
        Acts = [.. Fitting.Where(m => m.Kind == MoveKind.Act)];
        if (Acts.Count == 0)
            Acts = [.. Fitting.Where(m => m.StandsInForAct)];
        Strongest = leading is null ? [] : [.. Fitting.Where(m => m.ActsOn[leading] > 0 && m.ActsOn[leading] == Fitting.Max(x => x.ActsOn[leading]))];
    }

    public List<Move> Frame { get; }

    public List<Move> Fitting { get; }

    public List<Move> Always { get; }

    /// <summary>The acts, or when all are held what may stand in for them.</summary>
    public List<Move> Acts { get; }

    /// <summary>The strongest fitting moves on the leading driver.</summary>
    public List<Move> Strongest { get; }

    /// <summary>Whether the moves that are always in leave room for the act and the strongest.</summary>
    public bool HasRoom => Sets(Fitting, 3).Any(KeepsRules);

    /// <summary>Utility of the best set that keeps every rule, minutes included; null when there is none.</summary>
    public double? BestUtility() => Sets(Fitting, 3).Where(KeepsRules).Select(set => (List<Move>)[.. Frame, .. set])
        .Where(FitsMinutes).Select(Utility).Cast<double?>().Max();

    public bool FitsMinutes(IEnumerable<Move> moves) =>
        moves.Sum(LeadWeekly) <= (circumstances.LeadMinutes ?? 90) + 1e-9
        && moves.Sum(ColleagueWeekly) <= (circumstances.ColleagueMinutes ?? 240) + 1e-9;

    public double Utility(IEnumerable<Move> moves)
    {
        double reached = 0, reachable = 0;
        foreach (var (driver, p) in probabilities)
        {
            double weight = driver == leading ? 2 * p : p;
            reached += weight * (1 - Missed(moves, driver));
            reachable += weight * (1 - Missed(playbook.Moves, driver));
        }

        return (reachable > 0 ? reached / reachable : 0) - (0.001 * moves.Sum(LeadWeekly));
    }

    public bool IsHeld(Move move) =>
        move.Holds.Any(h => Holds(h.When))
        || move.Preconditions.Any(c => Known(c.Fact) == false || (Known(c.Fact) is null && c.MustBeKnown))
        || move.Contraindications.Any(c => Known(c.Fact) == true || (Known(c.Fact) is null && c.MustBeKnown));

    private bool KeepsRules(List<Move> set) =>
        Always.All(set.Contains)
        && (Acts.Count == 0 || set.Any(Acts.Contains))
        && (Strongest.Count == 0 || set.Any(Strongest.Contains));

    private bool Holds(Condition condition)
    {
        if (condition is Condition.FactIs f) return Known(f.Id) == f.Is;
        if (condition is Condition.TriggerNamed t) return circumstances.Evidence.Triggers.Contains(t.Id);
        if (condition is Condition.DriverAtLeast d) return probabilities[d.Id] >= d.P;
        if (condition is Condition.DriverFirst l) return leading == l.Id;
        if (condition is Condition.Any any) return any.Parts.Any(Holds);
        if (condition is Condition.All all) return all.Parts.All(Holds);
        return !Holds(((Condition.Not)condition).Part);
    }

    private bool? Known(string fact) => circumstances.Facts.TryGetValue(fact, out bool known) ? known : null;

    private static double Missed(IEnumerable<Move> moves, string driver) =>
        moves.Aggregate(1.0, (product, m) => product * (1 - (m.ActsOn[driver] / 4.0)));

    private static double LeadWeekly(Move m) => m.Effort.LeadWeekly + (m.Effort.LeadFirst / m.Weeks);

    private static double ColleagueWeekly(Move m) => m.Effort.ColleagueWeekly + (m.Effort.ColleagueFirst / m.Weeks);

    private static IEnumerable<List<Move>> Sets(List<Move> moves, int most)
    {
        if (moves.Count == 0 || most == 0)
            return [[]];
        return Sets(moves[1..], most).Concat(Sets(moves[1..], most - 1).Select(rest => (List<Move>)[moves[0], .. rest]));
    }
}
