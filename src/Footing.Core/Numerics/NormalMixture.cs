namespace Footing.Core.Numerics;

/// <summary>
/// A mixture of normal distributions, seen through spans so that making one costs nothing.
/// Weights sum to one; standard deviations are above 0; all are finite.
/// </summary>
internal readonly ref struct NormalMixture(ReadOnlySpan<double> weights, ReadOnlySpan<double> means, ReadOnlySpan<double> deviations)
{
    private const int MostSteps = 200;

    private readonly ReadOnlySpan<double> weights = weights;
    private readonly ReadOnlySpan<double> means = means;
    private readonly ReadOnlySpan<double> deviations = deviations;

    /// <summary>Mean.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            for (var i = 0; i < weights.Length; i++) sum += weights[i] * means[i];
            return sum;
        }
    }

    /// <summary>Variance: within the components and between them.</summary>
    public double Variance
    {
        get
        {
            var mean = Mean;
            double sum = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                var apart = means[i] - mean;
                sum += weights[i] * ((deviations[i] * deviations[i]) + (apart * apart));
            }

            return sum;
        }
    }

    /// <summary>P(X ≤ x).</summary>
    public double Cdf(double x)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * StandardNormal.Cdf((x - means[i]) / deviations[i]);
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>P(X ≥ x).</summary>
    public double AtLeast(double x)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * StandardNormal.Cdf((means[i] - x) / deviations[i]);
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>
    /// The x with P(X ≤ x) = p, to 1e-10 of the spread: Newton steps from the normal of the same mean and variance, kept within a
    /// bracket that shrinks at every step, so that the search cannot fail.
    /// </summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    public double Quantile(double p)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (var i = 0; i < weights.Length; i++)
        {
            low = Math.Min(low, means[i] - (40 * deviations[i]));
            high = Math.Max(high, means[i] + (40 * deviations[i]));
        }

        var spread = Math.Sqrt(Variance);
        var x = Mean + (StandardNormal.RoughQuantile(p) * spread);
        for (var step = 0; step < MostSteps; step++)
        {
            var (below, density) = CdfAndDensity(x);
            if (below < p) low = x;
            else high = x;

            var next = x - ((below - p) / density);
            if (!(next > low && next < high)) next = 0.5 * (low + high);
            if (Math.Abs(next - x) <= 1e-10 * spread) return next;

            x = next;
        }

        return x;
    }

    private (double Below, double Density) CdfAndDensity(double x)
    {
        double below = 0, density = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var z = (x - means[i]) / deviations[i];
            below += weights[i] * StandardNormal.Cdf(z);
            density += weights[i] * StandardNormal.Density(z) / deviations[i];
        }

        return (below, density);
    }
}
