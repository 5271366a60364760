using Footing.Core.Numerics;
using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>
/// The same evidence read with other plausible strengths: 200 redraws, fixed for ever by their seed, every strength
/// uniform within its own low–high and independent of the others.
/// </summary>
internal sealed class Redraws
{
    private const int Count = 200;
    private const long Seed = 20260101;

    private readonly StrengthTables[] tables;

    public Redraws(Playbook playbook)
    {
        var random = new SeededRandom(Seed);
        tables = new StrengthTables[Count];
        for (int i = 0; i < Count; i++)
            tables[i] = new StrengthTables(playbook, s => random.NextDouble(s.Low, s.High));
    }

    /// <summary>
    /// Per driver the 5th and 95th percentile (linear between neighbours: position q · (n − 1) of the sorted values)
    /// and the share of redraws in which it comes first. A range that misses the point is widened to hold it: the
    /// point comes from the strengths' own values, which need not lie in the middle of their ranges.
    /// </summary>
    public Range[] Over(IndexedEvidence evidence, ReadOnlySpan<double> points)
    {
        int drivers = points.Length;
        double[] weights = new double[tables[0].States];
        Span<double> probabilities = stackalloc double[drivers];
        double[][] drawn = [.. Enumerable.Range(0, drivers).Select(_ => new double[Count])];
        int[] firsts = new int[drivers];
        for (int i = 0; i < Count; i++)
        {
            tables[i].Weigh(evidence, weights);
            States.Probabilities(weights, probabilities);
            for (int d = 0; d < drivers; d++)
                drawn[d][i] = probabilities[d];
            firsts[States.First(probabilities)]++;
        }

        var ranges = new Range[drivers];
        for (int d = 0; d < drivers; d++)
        {
            Array.Sort(drawn[d]);
            ranges[d] = new Range(
                Math.Min(points[d], Percentile(drawn[d], 0.05)),
                Math.Max(points[d], Percentile(drawn[d], 0.95)),
                firsts[d] / (double)Count);
        }

        return ranges;
    }

    private static double Percentile(double[] sorted, double q)
    {
        double position = q * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /// <param name="Low">5th percentile, not above the point.</param>
    /// <param name="High">95th percentile, not below the point.</param>
    /// <param name="Leads">Share of redraws in which the driver is first.</param>
    internal readonly record struct Range(double Low, double High, double Leads);
}
