using Footing.Core.Numerics;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Numerics;

public sealed class DiffuseFilterTests
{
    private static readonly LinearModel LocalLevel = new([[1]], [1.993], Square(1), Square(8.253));
    private static readonly LinearModel LocalLinearTrend =
        new([[1, 0]], [1.993], new double[,] { { 1, 1 }, { 0, 1 } }, new[,] { { 8.253, 0 }, { 0, 2.334 } });

    private static readonly LinearModel CommonLevel =
        new([[1, 0], [0.1111, 1]], [1, 1], new double[,] { { 1, 0 }, { 0, 1 } }, new[,] { { 3.2324, 0 }, { 0, 0 } });

    private static readonly double?[] TrendValues = [10.2394, 4.2039, 6.123123, 1, 1, 1, 1, 1, 1, 1];

    public static TheoryData<string> Models => ["local_level", "local_linear_trend", "local_linear_trend_missing", "common_level"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Agrees_with_the_tables_of_KFAS(string name)
    {
        var (model, observations) = Case(name);
        var expected = Table.Read($"kfas_exact_{name}.csv");

        var result = DiffuseFilter.Run(model, observations);

        Same(result.LogLikelihood, expected[0, "llf"], "llf");
        result.States.Count.ShouldBe(expected.Count);
        for (var t = 0; t < expected.Count; t++)
        {
            var state = result.States[t];
            for (var i = 0; i < state.Predicted.Length; i++)
            {
                Same(state.Predicted[i], expected[t, $"a_{i + 1}"], $"a_{i + 1} at {t}");
                if (t < observations.Length) Same(state.Filtered[i], expected[t, $"att_{i + 1}"], $"att_{i + 1} at {t}");
            }

            Same(state.PredictedCovariance.Cast<double>().Sum(), expected[t, "sumP"], $"sumP at {t}");
            for (var series = 0; series < state.Steps.Length; series++)
            {
                var step = state.Steps[series];
                if (step.Innovation is null) continue;

                Same(step.Innovation.Value, expected[t, $"v_{series + 1}"], $"v at {t}");
                Same(step.Variance!.Value, expected[t, $"F_{series + 1}"], $"F at {t}");
                Same(step.Diffuse!.Value, expected[t, $"Finf_{series + 1}"] ?? 0, $"Finf at {t}");
            }
        }
    }

    [Fact]
    public void Agrees_with_the_published_likelihood_of_the_Nile()
    {
        var nile = Table.Read("nile.csv");
        double?[][] flows = [.. Enumerable.Range(0, nile.Count).Select(year => new[] { nile[year, "volume"] })];

        var model = new LinearModel([[1]], [15098.51742029], Square(1), Square(1469.17685675));

        DiffuseFilter.Run(model, flows).LogLikelihood.ShouldBe(-632.5456251030, 1e-9);
    }

    [Fact]
    public void Is_highest_for_the_Nile_at_the_published_variances()
    {
        var nile = Table.Read("nile.csv");
        double?[][] flows = [.. Enumerable.Range(0, nile.Count).Select(year => new[] { nile[year, "volume"] })];
        double At(double noise, double shocks) => DiffuseFilter.Run(new LinearModel([[1]], [noise], Square(1), Square(shocks)), flows).LogLikelihood;

        var best = At(15098.51742029, 1469.17685675);

        foreach (var factor in new[] { 0.99, 1.01 })
        {
            At(15098.51742029 * factor, 1469.17685675).ShouldBeLessThan(best);
            At(15098.51742029, 1469.17685675 * factor).ShouldBeLessThan(best);
        }
    }

    [Fact]
    public void Keeps_what_it_knows_when_nothing_is_observed()
    {
        double?[][] values = [[1], [null], [null]];

        var result = DiffuseFilter.Run(LocalLevel, values);

        result.States[3].Predicted[0].ShouldBe(1);
        result.States[3].PredictedCovariance[0, 0].ShouldBe(1.993 + (3 * 8.253), 1e-12);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Refuses_numbers_that_are_not_finite(double value)
    {
        Should.Throw<ArgumentException>(() => DiffuseFilter.Run(LocalLevel, [[value]]));
        Should.Throw<ArgumentException>(() => DiffuseFilter.Run(LocalLevel with { Noise = [value] }, [[1]]));
    }

    [Fact]
    public void Refuses_shapes_that_do_not_fit() =>
        Should.Throw<ArgumentException>(() => DiffuseFilter.Run(LocalLevel, [[1, 2]]));

    private static (LinearModel Model, double?[][] Observations) Case(string name) => name switch
    {
        "local_level" => (LocalLevel, [[10.2394], .. Enumerable.Repeat(new double?[] { 1 }, 9)]),
        "local_linear_trend" => (LocalLinearTrend, [.. TrendValues.Select(value => new[] { value })]),
        "local_linear_trend_missing" => (LocalLinearTrend, [.. TrendValues.Select((value, t) => new[] { t == 1 ? null : value })]),
        _ => (CommonLevel, [[10.2394, 8.2304], .. Enumerable.Repeat(new double?[] { 1, 1 }, 9)]),
    };

    private static double[,] Square(double value) => new[,] { { value } };

    private static void Same(double actual, double? expected, string what)
    {
        expected.ShouldNotBeNull(what);
        Math.Abs(actual - expected.Value).ShouldBeLessThanOrEqualTo(1e-10 * Math.Max(1, Math.Abs(expected.Value)), $"{what}: {actual} for {expected}");
    }
}
