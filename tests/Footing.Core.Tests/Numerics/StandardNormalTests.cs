using CsCheck;
using Footing.Core.Numerics;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Numerics;

public sealed class StandardNormalTests
{
    [Fact]
    public void Agrees_with_the_reference_table()
    {
        var table = Table.Read("fn_NormalCdf.csv");
        for (var row = 0; row < table.Count; row++)
        {
            var z = table[row, "arg0"]!.Value;
            var expected = table[row, "expectedresult"]!.Value;
            if (double.IsNaN(z)) continue;

            StandardNormal.Cdf(z).ShouldBe(expected, Math.Max(1e-13 * expected, double.Epsilon), $"at {z}");
        }
    }

    [Fact]
    public void Is_symmetric() => Gen.Double[-8, 8].Sample(z => Math.Abs(StandardNormal.Cdf(z) + StandardNormal.Cdf(-z) - 1) < 1e-15);

    [Fact]
    public void Never_falls() =>
        Gen.Double[-39, 39].Select(Gen.Double[0, 1]).Sample((z, more) => StandardNormal.Cdf(z + more) >= StandardNormal.Cdf(z));

    [Fact]
    public void Refuses_what_is_not_a_number() => Should.Throw<ArgumentException>(() => StandardNormal.Cdf(double.NaN));
}
