using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>
/// How likely a yes is to each question in each state. The two ratios of a question fix it: with r = P(answer | active)
/// / P(answer | inactive) for yes and no, P(yes | inactive) = (1 − r_no)/(r_yes − r_no) and P(yes | active) = r_yes
/// times that. Each active rival multiplies by its own ratio of a yes; the result is kept within 0.02–0.98, for no
/// answer is certain.
/// </summary>
internal sealed class AnswerChances
{
    private const double Least = 0.02;
    private const double Most = 0.98;

    private readonly double[][] yes;

    public AnswerChances(Playbook playbook)
    {
        var position = new Positions("driver", playbook.Drivers.Select(d => d.Id));
        yes = [.. playbook.Questions.Select(q => OverStates(q, position, 1 << playbook.Drivers.Length))];
    }

    /// <summary>P(yes | state) for every state.</summary>
    public ReadOnlySpan<double> Yes(int question) => yes[question];

    private static double[] OverStates(Question question, Positions position, int states)
    {
        double inactive = (1 - question.No.Value) / (question.Yes.Value - question.No.Value);
        int own = 1 << position[question.Driver];
        var rivals = question.Rivals.Select(r => (Bit: 1 << position[r.Driver], r.Yes.Value)).ToArray();
        double[] chances = new double[states];
        for (int state = 0; state < states; state++)
        {
            double chance = (state & own) != 0 ? question.Yes.Value * inactive : inactive;
            foreach (var (bit, ratio) in rivals)
                chance *= (state & bit) != 0 ? ratio : 1;
            chances[state] = Math.Clamp(chance, Least, Most);
        }

        return chances;
    }
}
