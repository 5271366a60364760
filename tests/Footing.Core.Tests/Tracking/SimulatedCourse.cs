using System.Collections.Immutable;
using Footing.Core.Numerics;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Core.Tests.Tracking;

/// <summary>What is rated, and how noisily.</summary>
internal sealed record Scenario(int Signs, double SignMissing, double FormMissing, bool Colleague, double LeadSd = 0.35, double ColleagueSd = 0.45, double OffsetSd = 0.5)
{
    public static Scenario Base { get; } = new(10, 0.15, 0.2, Colleague: true);

    public static Scenario Watched { get; } = new(3, 0.1, 0.25, Colleague: true);

    public static Scenario LeadOnly { get; } = new(3, 0.1, 1, Colleague: false);
}

/// <summary>A course drawn from the model the engine assumes, with the truth beside it.</summary>
/// <param name="Course">What the engine sees.</param>
/// <param name="Levels">True level at each check-in, in logits.</param>
/// <param name="Daily">True level on each day from the setback.</param>
/// <param name="DropAt">Index of the check-in at which the level fell by 1.5; null for other courses.</param>
internal sealed record SimulatedCourse(Course Course, ImmutableArray<double> Levels, ImmutableArray<double> Daily, int? DropAt)
{
    private const int Days = 400;

    /// <summary>First day on which the true level is at or above a value; null when it never is.</summary>
    public int? FirstDayAt(double level)
    {
        for (var day = 0; day < Daily.Length; day++)
        {
            if (Daily[day] >= level) return day;
        }

        return null;
    }

    public static SimulatedCourse Draw(SeededRandom random, Scenario scenario, int checkIns)
    {
        var model = TrackPlaybook.Model;
        var kind = random.NextDouble();
        var (regress, slow, stall) = (kind >= 0.92, kind is >= 0.8 and < 0.92, kind is >= 0.65 and < 0.8);
        var rate = Math.Exp(0.5 * random.NextNormal()) / (slow ? 60 : model.MedianDays);
        var asymptote = stall ? -1.3 + (0.3 * random.NextNormal()) : 0.25 * random.NextNormal();
        var days = Visits(random, checkIns);
        int? dropAt = regress ? 2 + random.NextInt(checkIns - 2) : null;

        var daily = ImmutableArray.CreateBuilder<double>(Days);
        var level = model.Start.Mean + (model.Start.Sd * random.NextNormal());
        var left = Math.Exp(-rate);
        var noise = model.StationarySd * Math.Sqrt(1 - (left * left));
        for (var day = 0; day < Days; day++)
        {
            if (dropAt is { } visit && day == days[visit])
            {
                level -= 1.5;
                asymptote = -1.0;
            }

            daily.Add(level);
            level = asymptote + (left * (level - asymptote)) + (noise * random.NextNormal());
        }

        var levels = daily.ToImmutable();
        return new SimulatedCourse(Rate(random, scenario, days, levels), [.. days.Select(day => levels[day])], levels, dropAt);
    }

    private static int[] Visits(SeededRandom random, int count)
    {
        var days = new int[count];
        for (var i = 0; i < count; i++) days[i] = (i == 0 ? 0 : days[i - 1]) + 5 + random.NextInt(9);
        return days;
    }

    private static Course Rate(SeededRandom random, Scenario scenario, int[] days, ImmutableArray<double> levels)
    {
        var setback = new DateOnly(2026, 1, 5);
        var model = TrackPlaybook.Model;
        var offset = model.Offset.Mean + (scenario.OffsetSd * random.NextNormal());
        double[] difficulties = [.. Enumerable.Range(0, scenario.Signs).Select(_ => 0.4 * random.NextNormal())];
        var before = scenario.Colleague ? SelfRatings(random, offset + (scenario.ColleagueSd * random.NextNormal())) : None;
        var checkIns = ImmutableArray.CreateBuilder<CheckIn>(days.Length);
        foreach (var day in days)
        {
            var seen = levels[day] + (scenario.LeadSd * random.NextNormal());
            var signs = ImmutableSortedDictionary.CreateBuilder<string, int>();
            for (var sign = 0; sign < difficulties.Length; sign++)
            {
                var answer = Answer(random, model.Lead, seen - difficulties[sign]);
                if (random.NextDouble() >= scenario.SignMissing) signs.Add($"sign-{sign + 1}", 4 - answer);
            }

            var said = SelfRatings(random, levels[day] + offset + (scenario.ColleagueSd * random.NextNormal()));
            if (random.NextDouble() < scenario.FormMissing) said = None;
            checkIns.Add(new CheckIn(setback.AddDays(day), signs.ToImmutable(), said, None));
        }

        return new Course { Setback = setback, ColleagueBefore = before, CheckIns = checkIns.ToImmutable() };
    }

    private static ImmutableSortedDictionary<string, int> None => ImmutableSortedDictionary<string, int>.Empty;

    private static ImmutableSortedDictionary<string, int> SelfRatings(SeededRandom random, double eta) =>
        Enumerable.Range(1, 4).ToImmutableSortedDictionary(i => $"self-{i}", _ => Answer(random, TrackPlaybook.Model.Colleague, eta));

    private static int Answer(SeededRandom random, ItemModel item, double eta)
    {
        var weights = new double[item.Thresholds.Length + 1];
        weights[0] = 1;
        for (var k = 1; k < weights.Length; k++) weights[k] = weights[k - 1] * Math.Exp(item.Slope * (eta - item.Thresholds[k - 1]));

        var mark = random.NextDouble() * weights.Sum();
        var answer = 0;
        while (answer < weights.Length - 1 && (mark -= weights[answer]) >= 0) answer++;
        return answer;
    }
}
