namespace Footing.Core.Drivers;

/// <summary>Sums over the weights of all states; bit d of a state is set when driver d is active.</summary>
internal static class States
{
    /// <summary>Adds up, per driver, the weights of the states in which it is active and in which it is not.</summary>
    public static void Split(ReadOnlySpan<double> weights, Span<double> active, Span<double> inactive)
    {
        for (int d = 0; d < active.Length; d++)
        {
            int bit = 1 << d;
            double on = 0, off = 0;
            for (int block = 0; block < weights.Length; block += 2 * bit)
            {
                for (int state = block; state < block + bit; state++)
                {
                    off += weights[state];
                    on += weights[state + bit];
                }
            }

            active[d] = on;
            inactive[d] = off;
        }
    }

    /// <summary>Writes each driver's probability.</summary>
    public static void Probabilities(ReadOnlySpan<double> weights, Span<double> probabilities)
    {
        Span<double> inactive = stackalloc double[probabilities.Length];
        Split(weights, probabilities, inactive);
        for (int d = 0; d < probabilities.Length; d++)
            probabilities[d] /= probabilities[d] + inactive[d];
    }

    /// <summary>Writes each driver's log odds, exact also where the probability rounds to 1.</summary>
    public static void LogOdds(ReadOnlySpan<double> weights, Span<double> logOdds)
    {
        Span<double> inactive = stackalloc double[logOdds.Length];
        Split(weights, logOdds, inactive);
        for (int d = 0; d < logOdds.Length; d++)
            logOdds[d] = Math.Log(logOdds[d]) - Math.Log(inactive[d]);
    }

    /// <summary>Entropy of the weights in nats.</summary>
    public static double Entropy(ReadOnlySpan<double> weights)
    {
        double sum = 0;
        foreach (double w in weights)
            sum -= w > 0 ? w * Math.Log(w) : 0;
        return sum;
    }

    /// <summary>Position of the highest probability; the earlier driver on a tie.</summary>
    public static int First(ReadOnlySpan<double> probabilities)
    {
        int first = 0;
        for (int d = 1; d < probabilities.Length; d++)
        {
            if (probabilities[d] > probabilities[first])
                first = d;
        }

        return first;
    }
}
