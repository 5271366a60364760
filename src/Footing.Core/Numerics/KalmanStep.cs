namespace Footing.Core.Numerics;

/// <summary>What an observation brought that was not expected.</summary>
/// <param name="Value">Observation minus its prediction, v.</param>
/// <param name="Variance">Variance of the prediction, F, noise included; above 0.</param>
public readonly record struct Innovation(double Value, double Variance)
{
    /// <summary>−(ln F + v²/F)/2: the log density without its constant −ln(2π)/2.</summary>
    public double LogDensity => -0.5 * (Math.Log(Variance) + (Value * Value / Variance));
}

/// <summary>The step every linear Gaussian filter here is made of: one scalar observation y = h'a + noise.</summary>
public static class KalmanStep
{
    /// <summary>
    /// Updates mean and covariance in place: v = y − h'a, F = h'Ph + R, K = Ph/F, a += Kv, P −= K(Ph)'. Each pair of covariances is
    /// computed once and stored twice, so that P stays exactly symmetric.
    /// </summary>
    /// <param name="mean">State mean, length n.</param>
    /// <param name="covariance">State covariance, n × n by rows, symmetric.</param>
    /// <param name="design">Design h, length n.</param>
    /// <param name="observation">Observation y.</param>
    /// <param name="noise">Variance R of its noise, 0 or more.</param>
    /// <returns>The innovation before the update.</returns>
    /// <exception cref="ArgumentException">Lengths do not fit, or the prediction's variance is not a positive finite number.</exception>
    public static Innovation Update(
        Span<double> mean, Span<double> covariance, ReadOnlySpan<double> design, double observation, double noise)
    {
        var n = mean.Length;
        if (design.Length != n || covariance.Length != n * n) throw new ArgumentException("Mean, covariance and design do not fit.", nameof(design));

        Span<double> spread = stackalloc double[n];
        var (predicted, variance) = Project(mean, covariance, design, spread);
        var innovation = new Innovation(observation - predicted, variance + noise);
        if (!(double.IsFinite(innovation.Value) && double.IsFinite(innovation.Variance) && innovation.Variance > 0))
            throw new ArgumentException($"An observation cannot be used: innovation {innovation.Value}, variance {innovation.Variance}.", nameof(observation));

        for (var i = 0; i < n; i++)
        {
            var gain = spread[i] / innovation.Variance;
            mean[i] += gain * innovation.Value;
            for (var j = 0; j <= i; j++)
            {
                var value = covariance[(i * n) + j] - (gain * spread[j]);
                covariance[(i * n) + j] = value;
                covariance[(j * n) + i] = value;
            }
        }

        return innovation;
    }

    /// <summary>h'a and h'Ph; Ph is left in <paramref name="spread"/>.</summary>
    internal static (double Mean, double Variance) Project(
        ReadOnlySpan<double> mean, ReadOnlySpan<double> covariance, ReadOnlySpan<double> design, Span<double> spread)
    {
        var n = mean.Length;
        double value = 0, variance = 0;
        for (var i = 0; i < n; i++)
        {
            double sum = 0;
            for (var j = 0; j < n; j++) sum += covariance[(i * n) + j] * design[j];
            spread[i] = sum;
            value += design[i] * mean[i];
            variance += design[i] * sum;
        }

        return (value, variance);
    }
}
