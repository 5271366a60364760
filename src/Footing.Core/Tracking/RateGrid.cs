using Footing.Core.Numerics;
using Footing.Core.Playbooks;

namespace Footing.Core.Tracking;

/// <summary>The model of the course made ready: the nodes of the rate with their prior, and the start of the state.</summary>
internal sealed class RateGrid
{
    private const int MostNodes = 64;

    private readonly double[] rates;
    private readonly double[] logPrior;

    public RateGrid(TrackModel model)
    {
        Normal[] normals = [model.Offset, model.Start, model.Asymptote];
        var usable = normals.All(normal => double.IsFinite(normal.Mean) && double.IsFinite(normal.Sd) && normal.Sd > 0)
            && double.IsFinite(model.StationarySd) && model.StationarySd > 0 && double.IsFinite(model.RateLogSd) && model.RateLogSd >= 0
            && double.IsFinite(model.MedianDays) && model.MedianDays > 0 && double.IsFinite(model.RecoveredFrom)
            && model.RateNodes is >= 1 and <= MostNodes;
        if (!usable) throw new ArgumentException("The course needs finite means, standard deviations and times above 0, and 1 to 64 nodes.", nameof(model));

        (Start, Asymptote, Offset) = (model.Start, model.Asymptote, model.Offset);
        StationaryVariance = model.StationarySd * model.StationarySd;
        rates = new double[model.RateNodes];
        logPrior = new double[model.RateNodes];
        for (var node = 0; node < rates.Length; node++)
        {
            var z = rates.Length == 1 ? 0 : -2 + (4.0 * node / (rates.Length - 1));
            rates[node] = Math.Exp(model.RateLogSd * z) / model.MedianDays;
            logPrior[node] = -0.5 * z * z;
        }
    }

    /// <summary>Nodes.</summary>
    public int Count => rates.Length;

    /// <summary>Level on the day of the setback.</summary>
    public Normal Start { get; }

    /// <summary>Where the level settles.</summary>
    public Normal Asymptote { get; }

    /// <summary>The colleague's offset.</summary>
    public Normal Offset { get; }

    /// <summary>Stationary variance of the level around its course.</summary>
    public double StationaryVariance { get; }

    /// <summary>Log prior weight per node, up to a constant.</summary>
    public ReadOnlySpan<double> LogPrior => logPrior;

    /// <summary>What is left of a distance from the asymptote after some days, exp(−κ·days): 1 for none, towards 0 for many.</summary>
    public double Left(int node, int days) => Math.Exp(-rates[node] * days);

    /// <summary>
    /// How far a course watched daily gets, on average, above where it is seen when looked at only every so many days:
    /// 0.5826·σ·(√days − 1) with σ² = 2κs², the continuity correction of Broadie, Glasserman and Kou (1997).
    /// </summary>
    public double Overshoot(int node, int days) =>
        0.5826 * Math.Sqrt(2 * rates[node] * StationaryVariance) * (Math.Sqrt(days) - 1);
}
