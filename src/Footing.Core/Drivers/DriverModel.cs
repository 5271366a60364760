using System.Collections.Immutable;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>
/// What may be behind it: exact inference over every combination of a playbook's drivers, without sampling or
/// approximation. Immutable; may be used from several threads.
/// </summary>
/// <remarks>
/// Drivers start from a noisy-OR of the triggers named, raise signs by a noisy-OR, and answers shift their log odds
/// by a shrunken and capped sum of log ratios. Source: docs/how-it-works.md.
/// </remarks>
public sealed class DriverModel
{
    /// <summary>How many drivers a playbook may have.</summary>
    public const int MostDrivers = 12;

    private readonly EvidenceIndex index;
    private readonly StrengthTables tables;
    private readonly AnswerChances answers;
    private readonly Reasons reasons;
    private readonly LookAhead lookAhead;
    private readonly Lazy<Redraws> redraws;

    /// <summary>Prepares the tables of a playbook; keep one per playbook. The redraws are prepared when first asked for.</summary>
    /// <exception cref="ArgumentException">The playbook has no driver, or more than <see cref="MostDrivers"/>.</exception>
    public DriverModel(Playbook playbook)
    {
        if (playbook.Drivers.Length is 0 or > MostDrivers)
            throw new ArgumentException($"A playbook has 1 to {MostDrivers} drivers.", nameof(playbook));
        Playbook = playbook;
        Planner = new Planner(playbook);
        index = new EvidenceIndex(playbook);
        tables = new StrengthTables(playbook, s => s.Value);
        answers = new AnswerChances(playbook);
        reasons = new Reasons(playbook, index, tables);
        lookAhead = new LookAhead(playbook, tables, answers, Planner);
        redraws = new(() => new Redraws(playbook));
    }

    /// <summary>The playbook whose tables are used.</summary>
    public Playbook Playbook { get; }

    /// <summary>The planner of the same playbook, with which the look-ahead plans.</summary>
    public Planner Planner { get; }

    /// <summary>Exact probabilities, without reasons or ranges.</summary>
    /// <exception cref="ArgumentException">The evidence names a trigger, sign or question that the playbook does not have.</exception>
    public Posterior Posterior(Evidence evidence) => Posterior(index.Look(evidence));

    /// <summary>Probabilities with reasons and, unless left out, ranges and the next question worth asking.</summary>
    /// <exception cref="ArgumentException">The evidence or the circumstances name something that the playbook does not have.</exception>
    public Assessment Assess(Evidence evidence, AssessOptions? options = null)
    {
        options ??= AssessOptions.Default;
        var indexed = index.Look(evidence);
        var points = Posterior(indexed).Probabilities;
        var ranges = options.Ranges ? redraws.Value.Over(indexed, points.AsSpan()) : null;
        var (next, enough) = options.Next
            ? lookAhead.From(indexed, options.Circumstances with { Evidence = evidence }, options.Ask)
            : (null, false);
        return new Assessment(
            Playbook.Stamp, Playbook.ContentHash, Estimates(points, ranges), Verdict(points, ranges),
            reasons.For(evidence, indexed), next, enough);
    }

    /// <summary>Chance that a question, when not answered unsure, is answered yes in a state; within 0.02–0.98.</summary>
    /// <param name="question">Id of the question.</param>
    /// <param name="state">Combination of drivers; bit d set: the d-th driver is active.</param>
    /// <exception cref="ArgumentException">The playbook has no such question, or no such state.</exception>
    public double ChanceOfYes(string question, int state) => answers.Yes(index.Questions[question])[Inside(state)];

    private Posterior Posterior(IndexedEvidence evidence)
    {
        double[] weights = new double[tables.States];
        double[] probabilities = new double[tables.Drivers];
        tables.Weigh(evidence, weights);
        States.Probabilities(weights, probabilities);
        return new Posterior([.. probabilities], [.. weights]);
    }

    private ImmutableArray<DriverEstimate> Estimates(ImmutableArray<double> points, Redraws.Range[]? ranges) =>
    [
        .. Playbook.Drivers
            .Select((driver, d) => new DriverEstimate(driver.Id, points[d], ranges?[d].Low, ranges?[d].High, ranges?[d].Leads))
            .OrderByDescending(e => e.Probability),
    ];

    private Verdict? Verdict(ImmutableArray<double> points, Redraws.Range[]? ranges)
    {
        if (ranges is null)
            return null;
        int first = States.First(points.AsSpan());
        var rules = Playbook.Planning;
        return points[first] >= rules.MostLikely && ranges[first].Leads >= rules.MostLikelyLeads
            ? Drivers.Verdict.MostLikelySoFar
            : Drivers.Verdict.NotClearYet;
    }

    private int Inside(int state) => state >= 0 && state < tables.States
        ? state
        : throw new ArgumentOutOfRangeException(nameof(state), state, $"A state is 0 to {tables.States - 1}.");
}
