using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>
/// Effects and minutes of a playbook's moves, and the utility of a set of them. A set is a bit mask over the moves
/// in the playbook's order.
/// </summary>
internal sealed class MoveTables
{
    private const int MostMoves = 64;

    private readonly double minuteCost;
    private readonly double leadingWeight;
    private readonly int[][] strengths;
    private readonly double[][] spared;
    private readonly double[] sparedByAll;

    /// <exception cref="ArgumentException">The playbook has more than 64 moves.</exception>
    public MoveTables(Playbook playbook)
    {
        if (playbook.Moves.Length > MostMoves)
            throw new ArgumentException($"At most {MostMoves} moves can be planned with.", nameof(playbook));
        minuteCost = playbook.Planning.MinuteCost;
        leadingWeight = playbook.Planning.LeadingWeight;
        Drivers = playbook.Drivers.Length;
        strengths = [.. playbook.Moves.Select(m => playbook.Drivers.Select(d => m.ActsOn.GetValueOrDefault(d.Id)).ToArray())];
        spared = [.. strengths.Select(row => row.Select(s => 1 - (s / playbook.Planning.StrengthScale)).ToArray())];
        sparedByAll = [.. Enumerable.Range(0, Drivers).Select(d => spared.Aggregate(1.0, (product, move) => product * move[d]))];
        Lead = [.. playbook.Moves.Select(m => m.Effort.LeadWeekly + (m.Effort.LeadFirst / m.Weeks))];
        Colleague = [.. playbook.Moves.Select(m => m.Effort.ColleagueWeekly + (m.Effort.ColleagueFirst / m.Weeks))];
    }

    public int Drivers { get; }

    /// <summary>Per move the lead's minutes a week, the first effort spread over the move's weeks.</summary>
    public double[] Lead { get; }

    /// <summary>Per move the colleague's minutes a week, likewise.</summary>
    public double[] Colleague { get; }

    /// <summary>Strength of a move on a driver, 0 to 3.</summary>
    public int Strength(int move, int driver) => strengths[move][driver];

    /// <summary>Per driver the share 1 − e of its weight that a move leaves, e = strength / scale.</summary>
    public ReadOnlySpan<double> Spared(int move) => spared[move];

    /// <summary>Weights w_d: the probabilities, the leading driver's multiplied.</summary>
    public void Weigh(ReadOnlySpan<double> probabilities, int leading, Span<double> weights)
    {
        probabilities.CopyTo(weights);
        if (leading >= 0)
            weights[leading] *= leadingWeight;
    }

    /// <summary>Σ w_d (1 − Π over all moves (1 − e_md)): what every move together would reach.</summary>
    public double Reach(ReadOnlySpan<double> weights) => Covered(sparedByAll, weights);

    /// <summary>
    /// U(M) = Σ w_d (1 − Π over M (1 − e_md)) / reach − cost · lead minutes a week of M; the share is 0 when nothing
    /// can be reached.
    /// </summary>
    public double Utility(ulong moves, ReadOnlySpan<double> weights, double reach)
    {
        Span<double> left = stackalloc double[Drivers];
        left.Fill(1);
        Leave(moves, left);
        return Utility(left, LeadMinutes(moves), weights, reach);
    }

    /// <summary>The same from what a set leaves of each driver and takes of the lead's week.</summary>
    public double Utility(ReadOnlySpan<double> left, double leadMinutes, ReadOnlySpan<double> weights, double reach) =>
        (reach > 0 ? Covered(left, weights) / reach : 0) - (minuteCost * leadMinutes);

    /// <summary>Multiplies what is left of each driver by what the moves leave of it.</summary>
    public void Leave(ulong moves, Span<double> left)
    {
        foreach (int move in moves.Moves())
        {
            for (int d = 0; d < left.Length; d++)
                left[d] *= spared[move][d];
        }
    }

    public double LeadMinutes(ulong moves) => Sum(moves, Lead);

    public double ColleagueMinutes(ulong moves) => Sum(moves, Colleague);

    private static double Covered(ReadOnlySpan<double> left, ReadOnlySpan<double> weights)
    {
        double covered = 0;
        for (int d = 0; d < weights.Length; d++)
            covered += weights[d] * (1 - left[d]);
        return covered;
    }

    private static double Sum(ulong moves, double[] minutes)
    {
        double sum = 0;
        foreach (int move in moves.Moves())
            sum += minutes[move];
        return sum;
    }
}
