namespace Footing.Core.Numerics;

/// <summary>The standard normal distribution.</summary>
public static class StandardNormal
{
    private const double SqrtTwo = 1.4142135623730951;
    private const double OneOverSqrtPi = 0.56418958354775628695;
    private const double OneOverSqrtTwoPi = 0.39894228040143267794;

    // W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969): 18 digits in each range.
    private static readonly double[] NearTop = [3.16112374387056560e00, 1.13864154151050156e02, 3.77485237685302021e02, 3.20937758913846947e03, 1.85777706184603153e-1];
    private static readonly double[] NearBottom = [2.36012909523441209e01, 2.44024637934444173e02, 1.28261652607737228e03, 2.84423683343917062e03];
    private static readonly double[] MiddleTop =
    [
        5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e01, 2.98635138197400131e02, 8.81952221241769090e02,
        1.71204761263407058e03, 2.05107837782607147e03, 1.23033935479799725e03, 2.15311535474403846e-8,
    ];

    private static readonly double[] MiddleBottom =
    [
        1.57449261107098347e01, 1.17693950891312499e02, 5.37181101862009858e02, 1.62138957456669019e03, 3.29079923573345963e03,
        4.36261909014324716e03, 3.43936767414372164e03, 1.23033935480374942e03,
    ];

    private static readonly double[] FarTop =
    [
        3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4,
        1.63153871373020978e-2,
    ];

    private static readonly double[] FarBottom = [2.56852019228982242e00, 1.87295284992346725e00, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3];

    /// <summary>
    /// P(Z ≤ z) = erfc(−z/√2)/2, to about 1e-14 relative, small tails included: 0 only where the true value is below the smallest double.
    /// </summary>
    /// <param name="z">Any number, infinities included.</param>
    /// <exception cref="ArgumentException">Not a number.</exception>
    public static double Cdf(double z) =>
        double.IsNaN(z) ? throw new ArgumentException("Not a number.", nameof(z)) : Below(z);

    /// <summary>Density at z.</summary>
    /// <param name="z">Any number, infinities included.</param>
    public static double Density(double z) => OneOverSqrtTwoPi * Math.Exp(-0.5 * z * z);

    /// <summary>
    /// A z with P(Z ≤ z) within 5e-4 of p, good enough to start a search: Hastings' formula (Abramowitz and Stegun 26.2.23).
    /// </summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    internal static double RoughQuantile(double p)
    {
        var t = Math.Sqrt(-2 * Math.Log(Math.Min(p, 1 - p)));
        var z = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        return p < 0.5 ? -z : z;
    }

    private static double Below(double z)
    {
        var y = Math.Abs(z) / SqrtTwo;
        if (y <= 0.46875) return 0.5 + (0.5 * NearZero(z / SqrtTwo));
        if (y > 28) return z < 0 ? 0 : 1;

        var tail = 0.5 * ExpMinusHalfSquare(z) * (y <= 4 ? Middle(y) : Far(y));
        return z < 0 ? tail : 1 - tail;
    }

    // erf(x) near 0.
    private static double NearZero(double x)
    {
        var square = x * x;
        var top = NearTop[4] * square;
        var bottom = square;
        for (var i = 0; i < 3; i++)
        {
            top = (top + NearTop[i]) * square;
            bottom = (bottom + NearBottom[i]) * square;
        }

        return x * (top + NearTop[3]) / (bottom + NearBottom[3]);
    }

    // erfc(y)·exp(y²) for y up to 4.
    private static double Middle(double y)
    {
        var top = MiddleTop[8] * y;
        var bottom = y;
        for (var i = 0; i < 7; i++)
        {
            top = (top + MiddleTop[i]) * y;
            bottom = (bottom + MiddleBottom[i]) * y;
        }

        return (top + MiddleTop[7]) / (bottom + MiddleBottom[7]);
    }

    // The same beyond 4.
    private static double Far(double y)
    {
        var square = 1 / (y * y);
        var top = FarTop[5] * square;
        var bottom = square;
        for (var i = 0; i < 4; i++)
        {
            top = (top + FarTop[i]) * square;
            bottom = (bottom + FarBottom[i]) * square;
        }

        var correction = square * (top + FarTop[4]) / (bottom + FarBottom[4]);
        return (OneOverSqrtPi - correction) / y;
    }

    // Rounding z² would cost digits in the tails; splitting z at a sixteenth keeps the square of the first part exact.
    private static double ExpMinusHalfSquare(double z)
    {
        var size = Math.Abs(z);
        var coarse = Math.Truncate(size * 16) / 16;
        return Math.Exp(-0.5 * coarse * coarse) * Math.Exp(-0.5 * (size - coarse) * (size + coarse));
    }
}
