using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>
/// What each piece of evidence does to each driver: log odds with all the evidence minus log odds without that piece.
/// Pieces overlap, so the differences do not add up to the whole.
/// </summary>
internal sealed class Reasons(Playbook playbook, EvidenceIndex index, StrengthTables tables)
{
    // Below this a difference is rounding, not a reason.
    private const double Nothing = 1e-12;

    /// <summary>Strongest first by absolute value; ties by kind, then as in the playbook.</summary>
    public ImmutableArray<Because> For(Evidence evidence, IndexedEvidence all)
    {
        int drivers = tables.Drivers;
        double[] weights = new double[tables.States];
        Span<double> with = stackalloc double[drivers];
        Span<double> without = stackalloc double[drivers];
        tables.Weigh(all, weights);
        States.LogOdds(weights, with);

        var reasons = new List<Because>();
        foreach (var piece in Pieces(evidence, all))
        {
            tables.Weigh(piece.Rest, weights);
            States.LogOdds(weights, without);
            for (int d = 0; d < drivers; d++)
            {
                double difference = with[d] - without[d];
                if (Math.Abs(difference) >= Nothing)
                    reasons.Add(new Because(piece.Text, piece.Kind, piece.Id, playbook.Drivers[d].Id, difference));
            }
        }

        return [.. reasons.OrderByDescending(r => Math.Abs(r.LogOdds))];
    }

    private IEnumerable<Piece> Pieces(Evidence evidence, IndexedEvidence all)
    {
        foreach (int t in all.Triggers)
        {
            string id = playbook.Triggers[t].Id;
            yield return new(id, EvidenceKind.Trigger, id, all.WithoutTrigger(t));
        }

        foreach (var (id, reading) in evidence.Signs.OrderBy(s => index.Signs[s.Key]))
        {
            string text = reading.Level is { } level ? $"{id}={level}" : $"{id}=ticked";
            yield return new(text, EvidenceKind.Sign, id, all.WithoutSign(index.Signs[id]));
        }

        foreach (var (q, answer) in all.Answers.Where(a => a.Answer != Answer.Unsure))
        {
            string id = playbook.Questions[q].Id;
            yield return new($"{id}={(answer == Answer.Yes ? "yes" : "no")}", EvidenceKind.Answer, id, all.WithoutAnswer(q));
        }
    }

    private readonly record struct Piece(string Text, EvidenceKind Kind, string Id, IndexedEvidence Rest);
}
