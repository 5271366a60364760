namespace Footing.Core.Numerics;

/// <summary>
/// A small, fast, seeded generator whose sequence is fixed for ever, so that every redraw and every simulated
/// case can be replayed. Not for secrets. An instance belongs to one thread.
/// </summary>
/// <remarks>
/// State advances by 0x9E3779B97F4A7C15 and is mixed by two xor-shift multiplications.
/// Source: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// </remarks>
/// <param name="seed">Any value; equal seeds give equal sequences.</param>
public sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform between two finite ends.</summary>
    public double NextBetween(double low, double high) => low + ((high - low) * NextUnit());
}
