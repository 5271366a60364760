using System.Collections.Immutable;

namespace Footing.Core.Insights;

/// <summary>
/// Cuts time into periods. A quarter with too few cases is carried into the next, so that periods never overlap and no two
/// of them differ by a small group. What is carried is never published by itself.
/// </summary>
public static class Periods
{
    /// <summary>Quarters after which a period ends even with too few cases, and nothing of it is published.</summary>
    public const int MostQuarters = 4;

    /// <summary>The periods that have ended, in order.</summary>
    /// <param name="open">First quarter that is in no period yet.</param>
    /// <param name="running">The quarter that has not ended.</param>
    /// <param name="leastGroup">Cases that end a period.</param>
    /// <param name="cases">Counted cases of a quarter.</param>
    public static ImmutableArray<Period> Ended(Quarter open, Quarter running, int leastGroup, Func<Quarter, int> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var ended = ImmutableArray.CreateBuilder<Period>();
        var (from, quarters, sum) = (open, 0, 0);
        for (var quarter = open; quarter < running; quarter = quarter.Next)
        {
            sum += cases(quarter);
            if (++quarters < MostQuarters && sum < leastGroup) continue;
            ended.Add(new Period(from, quarter));
            (from, quarters, sum) = (quarter.Next, 0, 0);
        }
        return ended.ToImmutable();
    }
}
