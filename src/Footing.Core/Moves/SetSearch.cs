namespace Footing.Core.Moves;

/// <summary>What a set of fitting moves has to keep to.</summary>
/// <param name="Candidates">Moves that may be chosen.</param>
/// <param name="Always">Moves in every set, whatever else holds.</param>
/// <param name="Acts">At least one of these has to be in; 0 when none can be asked for.</param>
/// <param name="Strongest">At least one of these as well; 0 when no driver leads.</param>
/// <param name="Most">How many moves a set may hold.</param>
/// <param name="Minutes">Minutes a week there are, for frame and set together.</param>
internal readonly record struct SetRules(
    ulong Candidates, ulong Always, ulong Acts, ulong Strongest, int Most, Minutes Minutes)
{
    // Minutes are sums of quotients such as 45/2 + 20/12; a plan that fits exactly must not fail on their rounding.
    private const double Slack = 1e-9;

    public bool Kept(ulong set, double lead, double colleague) =>
        (Acts == 0 || set.Meets(Acts)) && (Strongest == 0 || set.Meets(Strongest))
        && lead <= Minutes.Lead + Slack && colleague <= Minutes.Colleague + Slack;
}

/// <summary>Minutes a week.</summary>
/// <param name="Lead">The lead's.</param>
/// <param name="Colleague">The colleague's.</param>
internal readonly record struct Minutes(double Lead, double Colleague);

/// <summary>
/// The best set of fitting moves by trying every one. Among sets whose utility differs by no more than 1e-12 the one
/// with fewer lead minutes wins, then the one that comes first when sets are listed in the playbook's order.
/// </summary>
internal ref struct SetSearch
{
    private const double Tie = 1e-12;

    private readonly MoveTables tables;
    private readonly SetRules rules;
    private readonly ReadOnlySpan<double> weights;
    private readonly double reach;
    private double bestUtility;
    private double bestLead;
    private ulong best;
    private bool found;

    private SetSearch(MoveTables tables, SetRules rules, ReadOnlySpan<double> weights, double reach)
    {
        this.tables = tables;
        this.rules = rules;
        this.weights = weights;
        this.reach = reach;
    }

    /// <summary>The best set beside the frame; null when no set keeps the rules.</summary>
    public static ulong? Best(MoveTables tables, ulong frame, SetRules rules, ReadOnlySpan<double> weights, double reach)
    {
        var search = new SetSearch(tables, rules, weights, reach);
        ulong fixedMoves = frame | rules.Always;
        Span<double> left = stackalloc double[weights.Length];
        left.Fill(1);
        tables.Leave(fixedMoves, left);
        search.Try(
            rules.Always, rules.Candidates & ~rules.Always, rules.Most - rules.Always.Count(), left,
            tables.LeadMinutes(fixedMoves), tables.ColleagueMinutes(fixedMoves));
        return search.found ? search.best : null;
    }

    private void Try(ulong set, ulong open, int room, scoped ReadOnlySpan<double> left, double lead, double colleague)
    {
        if (rules.Kept(set, lead, colleague))
            Compare(set, left, lead);
        if (room <= 0)
            return;

        Span<double> leftWith = stackalloc double[left.Length];
        foreach (int move in open.Moves())
        {
            open &= ~MoveSets.One(move);
            var spared = tables.Spared(move);
            for (int d = 0; d < left.Length; d++)
                leftWith[d] = left[d] * spared[d];
            Try(set | MoveSets.One(move), open, room - 1, leftWith, lead + tables.Lead[move], colleague + tables.Colleague[move]);
        }
    }

    private void Compare(ulong set, scoped ReadOnlySpan<double> left, double lead)
    {
        double utility = tables.Utility(left, lead, weights, reach);
        bool better = !found || utility > bestUtility + Tie || (utility >= bestUtility - Tie && lead < bestLead - Tie);
        if (!better)
            return;
        (best, bestUtility, bestLead, found) = (set, utility, lead, true);
    }
}
