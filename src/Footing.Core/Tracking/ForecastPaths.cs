using Footing.Core.Numerics;

namespace Footing.Core.Tracking;

/// <summary>
/// Possible futures of a course: 400 paths from standard normals drawn once from a fixed seed, so that equal courses have equal forecasts.
/// Paths are followed for 364 days after the last check-in, in exact weekly steps.
/// </summary>
internal sealed class ForecastPaths
{
    /// <summary>Steps of a path.</summary>
    public const int Steps = 52;

    private const int Count = 400;
    private const int Week = 7;
    private const int Draws = Steps + 2;
    private const long Seed = 20260101;

    private readonly RateGrid grid;
    private readonly double recoveredFrom;
    private readonly double[] normals = new double[Count * Draws];

    public ForecastPaths(RateGrid grid, double recoveredFrom)
    {
        this.grid = grid;
        this.recoveredFrom = recoveredFrom;
        var random = new SeededRandom(Seed);
        for (var i = 0; i < normals.Length; i++) normals[i] = random.NextNormal();
    }

    /// <summary>Counts the paths by the step at which they first reach the recovered level.</summary>
    /// <param name="filter">What is known at the last check-in.</param>
    /// <param name="today">Day of the last check-in, counted from the setback.</param>
    /// <param name="counts">Space for <see cref="Steps"/> + 1 numbers.</param>
    public PassageTimes Follow(LevelFilter filter, int today, Span<int> counts)
    {
        counts.Clear();
        var weights = filter.Weights;
        var node = -1;
        double upTo = 0;
        double left = 0, noise = 0, reached = 0;
        for (var path = 0; path < Count; path++)
        {
            // Nodes are taken in proportion to their weights, in order: paths 0 … 399 share them out without chance.
            var share = (path + 0.5) / Count;
            while (node < 0 || (share > upTo && node < weights.Length - 1))
            {
                upTo += weights[++node];
                left = grid.Left(node, Week);
                noise = Math.Sqrt(grid.StationaryVariance * (1 - (left * left)));
                reached = recoveredFrom - grid.Overshoot(node, Week);
            }

            var draws = normals.AsSpan(path * Draws, Draws);
            var (level, asymptote) = filter.Draw(node, draws[0], draws[1]);
            if (level >= recoveredFrom)
            {
                counts[0]++;
                continue;
            }

            for (var step = 1; step <= Steps; step++)
            {
                level = asymptote + (left * (level - asymptote)) + (noise * draws[step + 1]);
                if (level < reached) continue;

                counts[step]++;
                break;
            }
        }

        return new PassageTimes(counts, Count, today);
    }
}

/// <summary>When the paths of a forecast first reached the recovered level.</summary>
internal readonly ref struct PassageTimes(ReadOnlySpan<int> counts, int paths, int today)
{
    private const int Week = 7;
    private readonly ReadOnlySpan<int> counts = counts;

    /// <summary>Share of paths that did not reach it by a day counted from the setback; within a week they are spread evenly.</summary>
    public double NotWithin(int day)
    {
        double within = 0;
        for (var step = 0; step < counts.Length; step++)
        {
            var left = day - StartOf(step);
            if (left >= Week || (step == 0 && left >= 0)) within += counts[step];
            else if (left > 0) within += counts[step] * ((double)left / Week);
        }

        return 1 - (within / paths);
    }

    /// <summary>First day, counted from the setback, by which a share of the paths had reached it; null beyond the horizon.</summary>
    public int? DayBy(double share)
    {
        var before = 0;
        for (var step = 0; step < counts.Length; step++)
        {
            var missing = (share * paths) - before;
            if (counts[step] >= missing) return step == 0 ? today : StartOf(step) + (int)Math.Ceiling(Week * missing / counts[step]);

            before += counts[step];
        }

        return null;
    }

    // Step 0 is today; step k ends k weeks from now.
    private int StartOf(int step) => step == 0 ? today : today + (Week * (step - 1));
}
