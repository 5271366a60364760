using Footing.Core.Playbooks;

namespace Footing.Core.Tracking;

/// <summary>One rater's answers on one occasion, as far as the level is concerned: items of a voice are alike, so count and sum say all.</summary>
/// <param name="Count">Items answered.</param>
/// <param name="Sum">Sum of the answers, recoded so that higher is more recovered.</param>
internal readonly record struct RatedForm(int Count, int Sum);

/// <summary>A form as a linear observation of its predictor, equal to the form's likelihood in value, slope and curvature.</summary>
/// <param name="Value">Pseudo-observation of the predictor.</param>
/// <param name="Variance">Its variance, the occasion's noise not included.</param>
internal readonly record struct PseudoObservation(double Value, double Variance);

/// <summary>
/// A rating-scale item made ready: P(k | η) ∝ c_k·exp(a k η) with c_k = exp(−a(τ_1 + … + τ_k)), k = 0 … K. Source: the partial-credit
/// model (Masters 1982; Muraki 1992).
/// </summary>
internal sealed class RatingScale
{
    private const double LongestStep = 1.5;
    private const double Tolerance = 1e-9;
    private const int MostSteps = 60;
    private const double LeastInformation = 1e-12;

    private readonly double slope;
    private readonly double[] weights;

    public RatingScale(ItemModel item)
    {
        slope = item.Slope;
        OccasionVariance = item.OccasionSd * item.OccasionSd;

        var logs = new double[item.Thresholds.Length + 1];
        for (var k = 1; k < logs.Length; k++) logs[k] = logs[k - 1] - (slope * item.Thresholds[k - 1]);
        var largest = logs.Max();
        weights = [.. logs.Select(log => Math.Exp(log - largest))];

        // At either end one category carries all the weight; it must not have vanished by then.
        if (!(slope > 0) || !double.IsFinite(OccasionVariance) || !(item.OccasionSd > 0) || !(weights[0] > 1e-200 && weights[^1] > 1e-200))
            throw new ArgumentException("An item needs a slope and an occasion noise above 0 and finite thresholds close enough to compute with.", nameof(item));
    }

    /// <summary>K, the highest category.</summary>
    public int Top => weights.Length - 1;

    /// <summary>Variance of the rater's noise on one occasion.</summary>
    public double OccasionVariance { get; }

    /// <summary>
    /// Where the form's likelihood times a normal prior of its predictor peaks, found by Newton steps of at most 1.5 logits that never
    /// leave the bracket known to hold the peak, and the likelihood as seen from there.
    /// </summary>
    /// <param name="form">At least one answer.</param>
    /// <param name="mean">Prior mean of the predictor.</param>
    /// <param name="variance">Prior variance, occasion noise included.</param>
    /// <param name="start">Where to start; only the time taken depends on it.</param>
    public PseudoObservation Observe(RatedForm form, double mean, double variance, double start)
    {
        var (peak, score, information) = Peak(form, mean, variance, start);
        return new PseudoObservation(peak + (score / information), 1 / information);
    }

    /// <summary>The predictor at which the answers are most likely; a very weak prior around the usual keeps it finite when all are extreme.</summary>
    public double MostLikely(RatedForm form)
    {
        const double Weak = 100;
        return Peak(form, 0, Weak, 0).Peak;
    }

    private (double Peak, double Score, double Information) Peak(RatedForm form, double mean, double variance, double start)
    {
        double low = double.NegativeInfinity, high = double.PositiveInfinity;
        var eta = start;
        for (var turn = 1; ; turn++)
        {
            var (expected, spread) = Moments(eta);
            var score = slope * (form.Sum - (form.Count * expected));
            var information = Math.Max(slope * slope * form.Count * spread, LeastInformation);
            var gradient = score - ((eta - mean) / variance);
            var step = Math.Clamp(gradient / (information + (1 / variance)), -LongestStep, LongestStep);
            if (Math.Abs(step) <= Tolerance || turn == MostSteps) return (eta, score, information);

            if (gradient > 0) low = eta;
            else high = eta;
            var next = eta + step;
            eta = next > low && next < high ? next : 0.5 * (low + high);
        }
    }

    // One exponential; the powers run from the end at which they stay at or below one, so nothing overflows.
    private (double Expected, double Variance) Moments(double eta)
    {
        var top = Top;
        var ratio = Math.Exp(-slope * Math.Abs(eta));
        double power = 1, zero = 0, one = 0, two = 0;
        for (var j = 0; j <= top; j++)
        {
            var k = eta > 0 ? top - j : j;
            var weight = weights[k] * power;
            zero += weight;
            one += weight * k;
            two += weight * k * k;
            power *= ratio;
        }

        var expected = one / zero;
        return (expected, Math.Max(0, (two / zero) - (expected * expected)));
    }
}
