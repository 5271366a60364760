using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Moves;

namespace Footing.Core.Tests.Drivers;

/// <summary>The value of a question by its definition, from public results and the plain formulas alone.</summary>
internal sealed class PlainLookAhead(Playbook playbook, Evidence evidence)
{
    private readonly DriverModel model = new(playbook);

    public double Value(Question question)
    {
        var states = model.Posterior(evidence).States;
        double yes = states.Select((weight, state) => weight * ChanceOfYes(playbook, question, state)).Sum();
        return (yes * Gain(question, Answer.Yes)) + ((1 - yes) * Gain(question, Answer.No));
    }

    public static double ChanceOfYes(Playbook playbook, Question question, int state)
    {
        var active = playbook.Drivers.Where((_, d) => (state & (1 << d)) != 0).Select(d => d.Id).ToHashSet();
        double chance = (1 - question.No.Value) / (question.Yes.Value - question.No.Value);
        if (active.Contains(question.Driver))
            chance *= question.Yes.Value;
        foreach (var rival in question.Rivals.Where(r => active.Contains(r.Driver)))
            chance *= rival.Yes.Value;
        return Math.Clamp(chance, 0.02, 0.98);
    }

    private double Gain(Question question, Answer answer)
    {
        var after = evidence with { Answers = evidence.Answers.Add(question.Id, answer) };
        var plain = new PlainPlanner(playbook, new Circumstances { Evidence = after }, PlainPosterior.Of(playbook, after));
        return Math.Max(0, plain.Utility(MovesFor(after)) - plain.Utility(MovesFor(evidence)));
    }

    private IEnumerable<Move> MovesFor(Evidence known)
    {
        var plan = model.Planner.Propose(new Circumstances { Evidence = known }, model.Posterior(known).Probabilities);
        return plan.Moves.Select(m => playbook.Moves.Single(x => x.Id == m.Id)).ToList();
    }
}
