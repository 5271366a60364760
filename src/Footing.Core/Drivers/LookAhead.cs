using System.Collections.Immutable;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>
/// Which question is worth asking next: the one whose answer is expected to improve the plan most.
/// </summary>
/// <remarks>
/// Value of a question = Σ over yes and no of P(a) · max(0, U_a(best plan after a) − U_a(present plan)), where U_a
/// weighs the drivers as they stand after the answer. The present plan stays possible, so no value is negative.
/// Information = entropy over states now − expected entropy after the answer; it can be slightly below 0, since
/// answers count for less than their ratios say.
/// </remarks>
internal sealed class LookAhead(Playbook playbook, StrengthTables tables, AnswerChances chances, Planner planner)
{
    private const double Tie = 1e-12;

    /// <summary>
    /// The best question not answered yet, and whether enough is known. Ties go to the more informative question, then
    /// to the playbook's order. When a route leads out there is nothing to ask.
    /// </summary>
    public (NextQuestion? Next, bool Enough) From(
        IndexedEvidence evidence, Circumstances circumstances, ImmutableArray<Voice> ask)
    {
        double[] now = new double[tables.States];
        tables.Weigh(evidence, now);
        var plans = planner.For(circumstances);
        plans.Look(ProbabilitiesOf(now));
        if (planner.RouteOut(plans.View) is not null)
            return (null, true);

        ulong present = plans.Choose().All;
        double utility = plans.Utility(present);
        double entropy = States.Entropy(now);

        NextQuestion? best = null;
        var answered = evidence.Answers.Select(a => a.Question).ToHashSet();
        foreach (var (q, question) in playbook.Questions.Index())
        {
            if (answered.Contains(q) || !ask.Contains(question.AskedOf))
                continue;
            double yes = Expected(now, chances.Yes(q));
            var afterYes = After(Answer.Yes);
            var afterNo = After(Answer.No);
            double value = (yes * afterYes.Gain) + ((1 - yes) * afterNo.Gain);
            double information = entropy - (yes * afterYes.Entropy) - ((1 - yes) * afterNo.Entropy);
            if (best is null || value > best.Value + Tie || (value >= best.Value - Tie && information > best.Information + Tie))
                best = new NextQuestion(question.Id, question.AskedOf, value, information, question.Text);

            (double Gain, double Entropy) After(Answer answer)
            {
                double[] then = new double[tables.States];
                tables.Weigh(evidence.With(q, answer), then);
                plans.Look(ProbabilitiesOf(then));
                double gain = plans.Utility(plans.Choose().All) - plans.Utility(present);
                return (Math.Max(0, gain), States.Entropy(then));
            }
        }

        bool enough = best is null || (answered.Count >= playbook.Planning.AskAtLeast && !WorthAsking(best.Value, utility));
        return enough ? (null, true) : (best, false);
    }

    private bool WorthAsking(double value, double utility) => value > Tie && value >= playbook.Planning.EnoughBelow * utility;

    private double[] ProbabilitiesOf(double[] weights)
    {
        double[] probabilities = new double[tables.Drivers];
        States.Probabilities(weights, probabilities);
        return probabilities;
    }

    private static double Expected(ReadOnlySpan<double> weights, ReadOnlySpan<double> chances)
    {
        double expected = 0;
        for (int state = 0; state < weights.Length; state++)
            expected += weights[state] * chances[state];
        return expected;
    }
}
