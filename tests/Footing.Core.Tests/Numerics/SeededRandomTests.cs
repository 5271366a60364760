using CsCheck;
using Footing.Core.Numerics;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Numerics;

public sealed class SeededRandomTests
{
    [Fact]
    public void Equal_seeds_give_equal_streams() =>
        Gen.Long.Sample(seed => Take(seed).SequenceEqual(Take(seed)));

    [Fact]
    public void Different_seeds_give_different_streams() => Take(1).ShouldNotBe(Take(2));

    [Fact]
    public void Gives_the_same_numbers_in_every_version()
    {
        var random = new SeededRandom(20260101);
        new[] { random.NextBits(), random.NextBits() }.ShouldBe([6332780174000220894, 12543275776149051043]);
    }

    [Fact]
    public void Uniform_numbers_spread_evenly_and_stay_below_one()
    {
        var random = new SeededRandom(7);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++) counts[(int)(random.NextDouble() * 10)]++;

        counts.ShouldAllBe(count => Math.Abs(count - 10_000) < 500);
    }

    [Fact]
    public void Whole_numbers_stay_below_their_bound()
    {
        var random = new SeededRandom(7);
        Enumerable.Range(0, 1000).Select(_ => random.NextInt(3)).Distinct().Order().ShouldBe([0, 1, 2]);
        Should.Throw<ArgumentOutOfRangeException>(() => random.NextInt(0));
    }

    [Fact]
    public void Normal_numbers_have_the_right_mean_spread_and_tails()
    {
        var random = new SeededRandom(7);
        double[] draws = [.. Enumerable.Range(0, 200_000).Select(_ => random.NextNormal())];

        draws.Average().ShouldBe(0, 0.01);
        draws.Average(z => z * z).ShouldBe(1, 0.02);
        draws.Count(z => z > 1.959964).ShouldBeInRange(4700, 5300);
    }

    private static ulong[] Take(long seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, 20).Select(_ => random.NextBits())];
    }
}
