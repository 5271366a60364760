namespace Footing.Core.Numerics;

/// <summary>
/// A linear Gaussian model that does not change over time: y_t = Z a_t + e, a_(t+1) = T a_t + w, with independent observation noises.
/// Nothing is known of the state at the start (exact diffuse initialisation).
/// </summary>
/// <param name="Design">Z: one row per series, each of the state's length.</param>
/// <param name="Noise">Variance of each series' noise, 0 or more.</param>
/// <param name="Transition">T, square.</param>
/// <param name="Shocks">Covariance of w, square.</param>
public sealed record LinearModel(double[][] Design, double[] Noise, double[,] Transition, double[,] Shocks);

/// <summary>One series at one time as the filter met it, in the order given (series are taken in one after the other).</summary>
/// <param name="Innovation">v; null when the value is missing.</param>
/// <param name="Variance">F; null when missing.</param>
/// <param name="Diffuse">F∞, the part of the variance that is still unbounded; 0 when none; null when missing.</param>
public readonly record struct FilterStep(double? Innovation, double? Variance, double? Diffuse);

/// <summary>The state at one time.</summary>
/// <param name="Predicted">State before the observations of this time.</param>
/// <param name="PredictedCovariance">Its finite covariance.</param>
/// <param name="PredictedDiffuse">Its unbounded covariance, per unit; all 0 once the start is forgotten.</param>
/// <param name="Filtered">State after them.</param>
/// <param name="Steps">One step per series.</param>
public sealed record FilteredState(
    double[] Predicted, double[,] PredictedCovariance, double[,] PredictedDiffuse, double[] Filtered, FilterStep[] Steps);

/// <summary>What a filter returns.</summary>
/// <param name="States">One per time, and one more: the prediction after the last.</param>
/// <param name="LogLikelihood">Diffuse log likelihood; a step that resolves a diffuse direction adds −ln(F∞)/2 without −ln(2π)/2.</param>
public sealed record FilterResult(IReadOnlyList<FilteredState> States, double LogLikelihood);

/// <summary>
/// Kalman filter with exact diffuse initialisation, series taken in one at a time. Source: Koopman and Durbin, Filtering and smoothing of
/// state vector for diffuse state-space models, J. Time Series Analysis 24 (2003); Durbin and Koopman, Time Series Analysis by State
/// Space Methods, 2nd ed. (2012), chapters 5 and 6.4.
/// </summary>
public static class DiffuseFilter
{
    // Below this a direction counts as resolved: what is left of F∞ is rounding.
    private const double Resolved = 1e-9;

    private static readonly double LogTwoPi = Math.Log(2 * Math.PI);

    /// <summary>Runs the filter.</summary>
    /// <param name="model">The model.</param>
    /// <param name="observations">One row per time, one value per series; null is missing.</param>
    /// <exception cref="ArgumentException">Shapes do not fit, or a value is not finite.</exception>
    public static FilterResult Run(LinearModel model, IReadOnlyList<double?[]> observations)
    {
        Check(model, observations);
        var n = model.Transition.GetLength(0);
        var mean = new double[n];
        var finite = new double[n * n];
        var diffuse = new double[n * n];
        for (var i = 0; i < n; i++) diffuse[(i * n) + i] = 1;

        var states = new List<FilteredState>(observations.Count + 1);
        double logLikelihood = 0;
        foreach (var row in observations)
        {
            var (predicted, covariance, unbounded) = (mean.ToArray(), Square(finite, n), Square(diffuse, n));
            var steps = new FilterStep[row.Length];
            for (var series = 0; series < row.Length; series++)
            {
                if (row[series] is not { } value) continue;

                steps[series] = Observe(mean, finite, diffuse, model.Design[series], value, model.Noise[series], out var logDensity);
                logLikelihood += logDensity;
            }

            states.Add(new FilteredState(predicted, covariance, unbounded, mean.ToArray(), steps));
            mean = Multiply(model.Transition, mean);
            finite = Advance(model.Transition, finite, model.Shocks);
            diffuse = Advance(model.Transition, diffuse, shocks: null);
        }

        states.Add(new FilteredState(mean, Square(finite, n), Square(diffuse, n), mean.ToArray(), []));
        return new FilterResult(states, logLikelihood);
    }

    private static FilterStep Observe(
        double[] mean, double[] finite, double[] diffuse, double[] design, double value, double noise, out double logDensity)
    {
        var n = mean.Length;
        var unbounded = new double[n];
        var (_, diffuseVariance) = KalmanStep.Project(mean, diffuse, design, unbounded);
        if (diffuseVariance <= Resolved)
        {
            var innovation = KalmanStep.Update(mean, finite, design, value, noise);
            logDensity = innovation.LogDensity - (0.5 * LogTwoPi);
            return new FilterStep(innovation.Value, innovation.Variance, 0);
        }

        var bounded = new double[n];
        var (predicted, variance) = KalmanStep.Project(mean, finite, design, bounded);
        variance += noise;
        var surprise = value - predicted;
        for (var i = 0; i < n; i++)
        {
            var gain = unbounded[i] / diffuseVariance;
            mean[i] += gain * surprise;
            for (var j = 0; j <= i; j++)
            {
                var other = unbounded[j] / diffuseVariance;
                var kept = finite[(i * n) + j] + (gain * other * variance) - (gain * bounded[j]) - (bounded[i] * other);
                var left = diffuse[(i * n) + j] - (gain * unbounded[j]);
                finite[(i * n) + j] = finite[(j * n) + i] = kept;
                diffuse[(i * n) + j] = diffuse[(j * n) + i] = left;
            }
        }

        logDensity = -0.5 * Math.Log(diffuseVariance);
        return new FilterStep(surprise, variance, diffuseVariance);
    }

    private static double[] Multiply(double[,] transition, double[] mean)
    {
        var result = new double[mean.Length];
        for (var i = 0; i < mean.Length; i++)
        {
            for (var j = 0; j < mean.Length; j++) result[i] += transition[i, j] * mean[j];
        }

        return result;
    }

    // T P T' + Q, symmetric by construction.
    private static double[] Advance(double[,] transition, double[] covariance, double[,]? shocks)
    {
        var n = transition.GetLength(0);
        var half = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++) half[(i * n) + j] += transition[i, k] * covariance[(k * n) + j];
            }
        }

        var result = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = shocks?[i, j] ?? 0;
                for (var k = 0; k < n; k++) sum += half[(i * n) + k] * transition[j, k];
                result[(i * n) + j] = result[(j * n) + i] = sum;
            }
        }

        return result;
    }

    private static double[,] Square(double[] values, int n)
    {
        var result = new double[n, n];
        for (var i = 0; i < values.Length; i++) result[i / n, i % n] = values[i];
        return result;
    }

    private static void Check(LinearModel model, IReadOnlyList<double?[]> observations)
    {
        var n = model.Transition.GetLength(0);
        var shapes = model.Transition.GetLength(1) == n && model.Shocks.GetLength(0) == n && model.Shocks.GetLength(1) == n
            && model.Noise.Length == model.Design.Length && model.Design.All(row => row.Length == n)
            && observations.All(row => row.Length == model.Design.Length);
        if (!shapes) throw new ArgumentException("Design, noise, transition, shocks and observations do not fit one another.", nameof(model));

        var numbers = model.Design.SelectMany(row => row).Concat(model.Noise).Concat(model.Transition.Cast<double>())
            .Concat(model.Shocks.Cast<double>()).Concat(observations.SelectMany(row => row).OfType<double>());
        if (!numbers.All(double.IsFinite)) throw new ArgumentException("Every number must be finite.", nameof(model));
    }
}
