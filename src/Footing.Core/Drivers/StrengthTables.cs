using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>
/// One reading of a playbook's strengths (the points, or one redraw) as tables that turn evidence into log weights.
/// </summary>
/// <remarks>
/// With h_d the log odds that evidence without signs gives driver d, a state D weighs
/// exp(Σ_{d in D} h_d + Σ_{s present} ln P(s | D)), up to a factor common to all states.
/// Noisy-OR absence is a product over active drivers, so an absent sign only adds ln(1 − g_ds) to each h_d;
/// presence is not, and has one prepared entry per state: 2^D · 8 bytes a sign.
/// </remarks>
internal sealed class StrengthTables
{
    // A chance of exactly 0 or 1 counts as this much short of it, so that no evidence is impossible and every
    // log odds is finite. It moves no probability by more than rounding does.
    private const double Margin = 1e-13;

    private readonly double answerShrink;
    private readonly double logAnswerCap;
    private readonly double[] inactiveAtBase;
    private readonly double[][] inactiveAfterTrigger;
    private readonly double[][] logQuietSign;
    private readonly double[][] logPresent;
    private readonly (int Driver, double LogYes, double LogNo)[][] answers;

    /// <summary>Prepares the tables. Strengths are read in one fixed order: drivers' bases, triggers, signs, questions, each as in the playbook.</summary>
    /// <param name="playbook">The playbook.</param>
    /// <param name="read">What to take from a strength: its point, or a draw within its range.</param>
    public StrengthTables(Playbook playbook, Func<Strength, double> read)
    {
        Drivers = playbook.Drivers.Length;
        answerShrink = playbook.Planning.AnswerShrink;
        logAnswerCap = Math.Log(playbook.Planning.AnswerCap);
        inactiveAtBase = [.. playbook.Drivers.Select(d => 1 - read(d.Base))];
        inactiveAfterTrigger = [.. playbook.Triggers.Select(t => Row(playbook, t.Activates, read))];

        logQuietSign = new double[playbook.Signs.Length][];
        logPresent = new double[playbook.Signs.Length][];
        foreach (var (s, sign) in playbook.Signs.Index())
        {
            double quietAlone = 1 - read(sign.Base);
            double[] quiet = Row(playbook, sign.RaisedBy, read);
            logQuietSign[s] = [.. quiet.Select(q => Math.Log(Math.Max(q, Margin)))];
            logPresent[s] = [.. Products(quietAlone, quiet).Select(q => Math.Log(1 - Inside(q)))];
        }

        var position = new Positions("driver", playbook.Drivers.Select(d => d.Id));
        answers = [.. playbook.Questions.Select(q => Effects(q, position, read))];
    }

    public int Drivers { get; }

    public int States => 1 << Drivers;

    /// <summary>ln P(sign present | state).</summary>
    public ReadOnlySpan<double> LogPresent(int sign) => logPresent[sign];

    /// <summary>Writes the normalised weight of every state.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="weights">Room for <see cref="States"/> values.</param>
    public void Weigh(IndexedEvidence evidence, Span<double> weights)
    {
        Span<double> logOdds = stackalloc double[Drivers];
        LogOddsWithoutPresence(evidence, logOdds);

        weights[0] = 0;
        for (int d = 0, half = 1; d < Drivers; d++, half <<= 1)
            for (int state = 0; state < half; state++)
                weights[half + state] = weights[state] + logOdds[d];
        foreach (int sign in evidence.Present)
        {
            double[] table = logPresent[sign];
            for (int state = 0; state < weights.Length; state++)
                weights[state] += table[state];
        }

        Normalise(weights);
    }

    private void LogOddsWithoutPresence(IndexedEvidence evidence, Span<double> logOdds)
    {
        Span<double> fromAnswers = stackalloc double[Drivers];
        fromAnswers.Clear();
        foreach (var (question, answer) in evidence.Answers)
        {
            if (answer == Answer.Unsure)
                continue;
            foreach (var (driver, logYes, logNo) in answers[question])
                fromAnswers[driver] += answer == Answer.Yes ? logYes : logNo;
        }

        for (int d = 0; d < logOdds.Length; d++)
        {
            double inactive = inactiveAtBase[d];
            foreach (int trigger in evidence.Triggers)
                inactive *= inactiveAfterTrigger[trigger][d];
            inactive = Inside(inactive);
            double quiet = 0;
            foreach (int sign in evidence.Absent)
                quiet += logQuietSign[sign][d];
            logOdds[d] = Math.Log((1 - inactive) / inactive) + quiet
                + Math.Clamp(answerShrink * fromAnswers[d], -logAnswerCap, logAnswerCap);
        }
    }

    private static void Normalise(Span<double> logWeights)
    {
        double largest = double.NegativeInfinity;
        foreach (double w in logWeights)
            largest = Math.Max(largest, w);
        double total = 0;
        for (int state = 0; state < logWeights.Length; state++)
            total += logWeights[state] = Math.Exp(logWeights[state] - largest);
        for (int state = 0; state < logWeights.Length; state++)
            logWeights[state] /= total;
    }

    private static double[] Row(Playbook playbook, ImmutableSortedDictionary<string, Strength> strengths, Func<Strength, double> read) =>
        [.. playbook.Drivers.Select(d => 1 - read(strengths[d.Id]))];

    private static double[] Products(double alone, double[] perDriver)
    {
        double[] products = new double[1 << perDriver.Length];
        products[0] = alone;
        for (int d = 0, half = 1; d < perDriver.Length; d++, half <<= 1)
            for (int state = 0; state < half; state++)
                products[half + state] = products[state] * perDriver[d];
        return products;
    }

    private static (int Driver, double LogYes, double LogNo)[] Effects(Question question, Positions position, Func<Strength, double> read) =>
    [
        (position[question.Driver], Math.Log(read(question.Yes)), Math.Log(read(question.No))),
        .. question.Rivals.Select(r => (position[r.Driver], Math.Log(read(r.Yes)), Math.Log(read(r.No)))),
    ];

    private static double Inside(double chance) => Math.Clamp(chance, Margin, 1 - Margin);
}
