using System.Numerics;

namespace Footing.Core.Tests.Insights;

/// <summary>An exact fraction in lowest terms. Overflow throws.</summary>
internal readonly record struct Rational
{
    private Rational(long over, long under) => (Over, Under) = (over, under);

    public long Over { get; }

    /// <summary>Above zero.</summary>
    public long Under => field == 0 ? 1 : field;

    public bool IsZero => Over == 0;

    public static Rational Of(long over, long under = 1)
    {
        if (under == 0) throw new DivideByZeroException();
        var common = (long)BigInteger.GreatestCommonDivisor(over, under) * Math.Sign(under);
        return new(over / common, under / common);
    }

    public static Rational operator -(Rational a, Rational b) => checked(Of((a.Over * b.Under) - (b.Over * a.Under), a.Under * b.Under));

    public static Rational operator +(Rational a, Rational b) => checked(Of((a.Over * b.Under) + (b.Over * a.Under), a.Under * b.Under));

    public static Rational operator *(Rational a, Rational b) => checked(Of(a.Over * b.Over, a.Under * b.Under));

    public static Rational operator /(Rational a, Rational b) => checked(Of(a.Over * b.Under, a.Under * b.Over));
}
