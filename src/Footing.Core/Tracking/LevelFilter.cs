using Footing.Core.Numerics;

namespace Footing.Core.Tracking;

/// <summary>
/// What is known of one course so far: per node of the rate a normal belief about level, asymptote and the colleague's offset, and the
/// node's weight. Lives in memory the caller provides, so that an estimate allocates nothing of its own.
/// </summary>
/// <remarks>
/// The transition is that of an Ornstein–Uhlenbeck process seen after any number of days: with E = exp(−κ·days),
/// level' = E·level + (1 − E)·asymptote + w, w ~ N(0, s²(1 − E²)). It is exact, so two half gaps equal one gap, and a gap of 0 days changes nothing.
/// </remarks>
internal readonly ref struct LevelFilter
{
    private const int Size = 3;
    private const int Level = 0;
    private const int Asymptote = 1;
    private const int Offset = 2;
    private const int Square = Size * Size;

    private readonly RateGrid grid;
    private readonly Span<double> means;
    private readonly Span<double> covariances;
    private readonly Span<double> logWeights;
    private readonly Span<double> weights;
    private readonly Span<double> scratchMeans;
    private readonly Span<double> scratchDeviations;

    /// <param name="grid">The model.</param>
    /// <param name="memory">Space for <see cref="MemoryFor"/> numbers.</param>
    public LevelFilter(RateGrid grid, Span<double> memory)
    {
        var n = grid.Count;
        this.grid = grid;
        means = memory[..(n * Size)];
        covariances = memory.Slice(n * Size, n * Square);
        var rest = memory[(n * (Size + Square))..];
        logWeights = rest[..n];
        weights = rest.Slice(n, n);
        scratchMeans = rest.Slice(2 * n, n);
        scratchDeviations = rest.Slice(3 * n, n);
    }

    /// <summary>The design of the lead's form: it sees the level.</summary>
    public static ReadOnlySpan<double> LeadSees => [1, 0, 0];

    /// <summary>The design of the colleague's form: level and offset.</summary>
    public static ReadOnlySpan<double> ColleagueSees => [1, 0, 1];

    /// <summary>Posterior weight per node.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Posterior mean of the colleague's offset.</summary>
    public double OffsetMean
    {
        get
        {
            double sum = 0;
            for (var node = 0; node < grid.Count; node++) sum += weights[node] * means[(node * Size) + Offset];
            return sum;
        }
    }

    /// <summary>Numbers of memory a filter over so many nodes needs.</summary>
    public static int MemoryFor(int nodes) => nodes * (Size + Square + 4);

    /// <summary>Starts on the day of the setback.</summary>
    /// <param name="before">The colleague's form for before it happened; it saw level 0 and so tells of the offset alone.</param>
    /// <param name="scale">The colleague's items.</param>
    public void Start(RatedForm before, RatingScale scale)
    {
        Span<double> offset = [grid.Offset.Mean];
        Span<double> variance = [grid.Offset.Sd * grid.Offset.Sd];
        if (before.Count > 0)
        {
            var seen = scale.Observe(before, offset[0], variance[0] + scale.OccasionVariance, offset[0]);
            KalmanStep.Update(offset, variance, [1], seen.Value, seen.Variance + scale.OccasionVariance);
        }

        covariances.Clear();
        grid.LogPrior.CopyTo(logWeights);
        for (var node = 0; node < grid.Count; node++)
        {
            var mean = MeanOf(node);
            var covariance = CovarianceOf(node);
            (mean[Level], mean[Asymptote], mean[Offset]) = (grid.Start.Mean, grid.Asymptote.Mean, offset[0]);
            covariance[0] = grid.Start.Sd * grid.Start.Sd;
            covariance[4] = grid.Asymptote.Sd * grid.Asymptote.Sd;
            covariance[8] = variance[0];
        }

        Weigh();
    }

    /// <summary>Lets days pass.</summary>
    /// <param name="days">0 or more.</param>
    public void Advance(int days)
    {
        if (days == 0) return;

        for (var node = 0; node < grid.Count; node++)
        {
            var mean = MeanOf(node);
            var p = CovarianceOf(node);
            var left = grid.Left(node, days);
            var gone = 1 - left;
            mean[Level] = (left * mean[Level]) + (gone * mean[Asymptote]);
            p[0] = (left * left * p[0]) + (2 * left * gone * p[1]) + (gone * gone * p[4]) + (grid.StationaryVariance * (1 - (left * left)));
            p[1] = p[3] = (left * p[1]) + (gone * p[4]);
            p[2] = p[6] = (left * p[2]) + (gone * p[5]);
        }
    }

    /// <summary>Takes one form in.</summary>
    /// <param name="form">At least one answer.</param>
    /// <param name="scale">The voice's items.</param>
    /// <param name="design">What the voice sees.</param>
    /// <returns>The standardised innovation: how far the form was from what the mixture expected, in standard deviations.</returns>
    public double Observe(RatedForm form, RatingScale scale, ReadOnlySpan<double> design)
    {
        Span<double> spread = stackalloc double[Size];
        for (var node = 0; node < grid.Count; node++)
        {
            var mean = MeanOf(node);
            var covariance = CovarianceOf(node);
            var (value, variance) = KalmanStep.Project(mean, covariance, design, spread);
            (scratchMeans[node], scratchDeviations[node]) = (value, Math.Sqrt(variance));
        }

        var expected = new NormalMixture(weights, scratchMeans, scratchDeviations);
        var (middle, uncertainty) = (expected.Mean, expected.Variance);
        var noise = scale.OccasionVariance;
        var seen = scale.Observe(form, middle, uncertainty + noise, middle);
        for (var node = 0; node < grid.Count; node++)
        {
            var mean = MeanOf(node);
            var covariance = CovarianceOf(node);
            var own = scale.Observe(form, scratchMeans[node], (scratchDeviations[node] * scratchDeviations[node]) + noise, middle);
            logWeights[node] += KalmanStep.Update(mean, covariance, design, own.Value, own.Variance + noise).LogDensity;
        }

        Weigh();
        return (seen.Value - middle) / Math.Sqrt(uncertainty + seen.Variance + noise);
    }

    /// <summary>The level some days from now. The mixture is valid until the next call on this filter.</summary>
    /// <param name="days">0 or more.</param>
    public NormalMixture LevelAfter(int days)
    {
        for (var node = 0; node < grid.Count; node++)
        {
            var mean = MeanOf(node);
            var p = CovarianceOf(node);
            var left = grid.Left(node, days);
            var gone = 1 - left;
            var variance = (left * left * p[0]) + (2 * left * gone * p[1]) + (gone * gone * p[4]) + (grid.StationaryVariance * (1 - (left * left)));
            (scratchMeans[node], scratchDeviations[node]) = ((left * mean[Level]) + (gone * mean[Asymptote]), Math.Sqrt(variance));
        }

        return new NormalMixture(weights, scratchMeans, scratchDeviations);
    }

    /// <summary>How much the level will have gained some days from now. The mixture is valid until the next call on this filter.</summary>
    /// <param name="days">1 or more.</param>
    public NormalMixture GainAfter(int days)
    {
        for (var node = 0; node < grid.Count; node++)
        {
            var mean = MeanOf(node);
            var p = CovarianceOf(node);
            var left = grid.Left(node, days);
            var gone = 1 - left;
            var variance = (gone * gone * (p[0] + p[4] - (2 * p[1]))) + (grid.StationaryVariance * (1 - (left * left)));
            (scratchMeans[node], scratchDeviations[node]) = (gone * (mean[Asymptote] - mean[Level]), Math.Sqrt(variance));
        }

        return new NormalMixture(weights, scratchMeans, scratchDeviations);
    }

    /// <summary>A level and an asymptote drawn from one node's belief with two standard normals.</summary>
    public (double Level, double Asymptote) Draw(int node, double first, double second)
    {
        var mean = MeanOf(node);
        var p = CovarianceOf(node);
        var deviation = Math.Sqrt(p[0]);
        var shared = p[1] / deviation;
        var own = Math.Sqrt(Math.Max(0, p[4] - (shared * shared)));
        return (mean[Level] + (deviation * first), mean[Asymptote] + (shared * first) + (own * second));
    }

    private Span<double> MeanOf(int node) => means.Slice(node * Size, Size);

    private Span<double> CovarianceOf(int node) => covariances.Slice(node * Square, Square);

    private void Weigh()
    {
        var largest = double.NegativeInfinity;
        foreach (var log in logWeights) largest = Math.Max(largest, log);

        double sum = 0;
        for (var node = 0; node < weights.Length; node++) sum += weights[node] = Math.Exp(logWeights[node] - largest);
        for (var node = 0; node < weights.Length; node++) weights[node] /= sum;
    }
}
