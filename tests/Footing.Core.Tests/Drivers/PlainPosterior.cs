using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.Core.Tests.Drivers;

/// <summary>
/// The definition of the posterior word for word: one product of plain probabilities for every set of active drivers.
/// Shares nothing with the engine.
/// </summary>
internal sealed class PlainPosterior
{
    private readonly Playbook playbook;
    private readonly Evidence evidence;
    private readonly List<(Sign Sign, bool Present)> signs;
    private readonly Dictionary<string, (double Prior, double Answers)> drivers;

    private PlainPosterior(Playbook playbook, Evidence evidence)
    {
        (this.playbook, this.evidence) = (playbook, evidence);
        signs = [.. evidence.Signs.Select(s => (playbook.Signs.Single(x => x.Id == s.Key), s.Value.Level is null or >= 2))];
        drivers = playbook.Drivers.ToDictionary(d => d.Id, d => (Prior(d), AnswerFactor(d.Id)));
    }

    /// <summary>Per driver id its probability.</summary>
    public static Dictionary<string, double> Of(Playbook playbook, Evidence evidence)
    {
        var plain = new PlainPosterior(playbook, evidence);
        var weights = Subsets([.. playbook.Drivers.Select(d => d.Id)]).Select(active => (active, Weight: plain.Weight(active))).ToList();
        double total = weights.Sum(w => w.Weight);
        return playbook.Drivers.ToDictionary(
            d => d.Id, d => weights.Where(w => w.active.Contains(d.Id)).Sum(w => w.Weight) / total);
    }

    private static IEnumerable<HashSet<string>> Subsets(List<string> ids) => ids.Count == 0
        ? [[]]
        : Subsets(ids[1..]).SelectMany(rest => new[] { rest, [ids[0], .. rest] });

    private double Weight(HashSet<string> active)
    {
        double weight = 1;
        foreach (var (id, (prior, answers)) in drivers)
            weight *= active.Contains(id) ? prior * answers : 1 - prior;
        foreach (var (sign, present) in signs)
        {
            double quiet = active.Aggregate(1 - sign.Base.Value, (product, d) => product * (1 - sign.RaisedBy[d].Value));
            weight *= present ? 1 - quiet : quiet;
        }

        return weight;
    }

    private double Prior(Driver driver)
    {
        double inactive = 1 - driver.Base.Value;
        foreach (string trigger in evidence.Triggers)
            inactive *= 1 - playbook.Triggers.Single(t => t.Id == trigger).Activates[driver.Id].Value;
        return 1 - inactive;
    }

    private double AnswerFactor(string driver)
    {
        double product = 1;
        foreach (var (id, answer) in evidence.Answers.Where(a => a.Value != Answer.Unsure))
        {
            var question = playbook.Questions.Single(q => q.Id == id);
            bool yes = answer == Answer.Yes;
            if (question.Driver == driver)
                product *= yes ? question.Yes.Value : question.No.Value;
            foreach (var rival in question.Rivals.Where(r => r.Driver == driver))
                product *= yes ? rival.Yes.Value : rival.No.Value;
        }

        return Math.Min(20, Math.Max(1.0 / 20, Math.Pow(product, 0.7)));
    }
}
