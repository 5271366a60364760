using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>
/// Plans one case for one set of probabilities after another: for the plan itself, and for the look-ahead over
/// answers not given yet. Belongs to one thread.
/// </summary>
internal sealed class CasePlanner
{
    private readonly MoveTables tables;
    private readonly Chooser chooser;
    private readonly Minutes minutes;
    private readonly double[] weights;
    private double reach;

    /// <exception cref="ArgumentException">A fact or trigger that the playbook does not have, or minutes that are negative or not finite.</exception>
    public CasePlanner(Playbook playbook, PlaybookPositions positions, MoveTables tables, Chooser chooser, Circumstances circumstances)
    {
        this.tables = tables;
        this.chooser = chooser;
        View = new CaseView(playbook, positions, circumstances);
        minutes = new Minutes(
            Usable(circumstances.LeadMinutes ?? playbook.Planning.LeadMinutes),
            Usable(circumstances.ColleagueMinutes ?? playbook.Planning.ColleagueMinutes));
        weights = new double[tables.Drivers];
    }

    public CaseView View { get; }

    public ReadOnlySpan<double> Weights => weights;

    /// <summary>From now on plans for these probabilities, one per driver.</summary>
    public void Look(double[] probabilities)
    {
        View.Look(probabilities);
        tables.Weigh(probabilities, View.Leading, weights);
        reach = tables.Reach(weights);
    }

    public Choice Choose() => chooser.Choose(View, weights, reach, minutes);

    public double Utility(ulong moves) => tables.Utility(moves, weights, reach);

    private static double Usable(double minutes) => double.IsFinite(minutes) && minutes >= 0
        ? minutes
        : throw new ArgumentException($"Minutes a week are 0 or more, not {minutes}.", nameof(minutes));
}
