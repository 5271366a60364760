using Footing.App.Insights;
using Footing.App.Library;
using Footing.App.Storage;
using Footing.Core.Insights;
using Footing.Core.Numerics;

namespace Footing.Web.Features.Demo;

/// <summary>
/// Invented closed recoveries of the past year, so that the demo's partner finds published quarters. Only their marks are made;
/// they are published by the same use case as any others, when the demo's clock has passed the quarters.
/// </summary>
internal static class DemoCases
{
    private const int Seed = 11;

    /// <summary>Closed recoveries by quarter, the oldest first. The second is too small to be published by itself.</summary>
    private static readonly int[] Sizes = [16, 7, 22, 34];

    /// <summary>Begins to count in the first of the quarters, and adds what was closed in each.</summary>
    public static async Task AddAsync(IServiceProvider services, DateOnly today, CancellationToken cancel)
    {
        var quarter = Quarter.Of(today.AddMonths(-3 * Sizes.Length));
        services.GetRequiredService<SteppableClock>().SetTo(quarter.LastDay.DayNumber - today.DayNumber);
        await services.GetRequiredService<Publishing>().SweepAsync(cancel);

        var marks = new List<Mark>();
        var chance = new SeededRandom(Seed);
        foreach (var size in Sizes)
        {
            marks.AddRange(Enumerable.Range(0, size).Select(_ => new Mark(quarter, Invent(services.GetRequiredService<Shelf>(), chance))));
            quarter = quarter.Next;
        }
        await services.GetRequiredService<Store>().WriteAsync(
            async db =>
            {
                await db.Marks.AddRangeAsync(marks, cancel);
                return true;
            },
            cancel);
    }

    /// <summary>What stands earlier in the playbook is drawn more often.</summary>
    private static CountedCase Invent(Shelf shelf, SeededRandom chance)
    {
        var playbook = shelf.Default;
        var points = playbook.Triggers.Where((_, index) => chance.NextDouble() < 0.5 / (1 + (0.3 * index)));
        var moves = playbook.Moves.Where((_, index) => chance.NextDouble() < 0.9 / (1 + (0.15 * index)));
        return Counted.Of(points.Select(point => point.Id), moves.Select(move => move.Id), (int)(10 + (110 * chance.NextDouble() * chance.NextDouble())));
    }
}
