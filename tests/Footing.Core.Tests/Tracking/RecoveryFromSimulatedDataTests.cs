using Footing.Core.Numerics;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Tracking;

/// <summary>Fixed seeds and generous bounds: these catch a broken engine, not a slightly worse one.</summary>
public sealed class RecoveryFromSimulatedDataTests
{
    private const int Cases = 600;

    [Theory]
    [InlineData(3, 0.45)]
    [InlineData(5, 0.45)]
    [InlineData(8, 0.45)]
    public void The_band_holds_the_truth_about_nine_times_in_ten(int checkIns, double largestError)
    {
        var random = new SeededRandom(11);
        int held = 0;
        double squares = 0;
        for (var i = 0; i < Cases; i++)
        {
            var drawn = SimulatedCourse.Draw(random, Scenario.Watched, 8);
            var unit = (drawn.Course with { CheckIns = drawn.Course.CheckIns[..checkIns] }).Estimate().Level!.Unit;
            var truth = drawn.Levels[checkIns - 1];
            if (truth >= unit.Low && truth <= unit.High) held++;
            squares += (truth - unit.Mean) * (truth - unit.Mean);
        }

        ((double)held / Cases).ShouldBeInRange(0.82, 0.95);
        Math.Sqrt(squares / Cases).ShouldBeLessThan(largestError);
    }

    [Fact]
    public void A_drop_is_noticed_far_more_often_than_a_false_alarm_sounds()
    {
        var random = new SeededRandom(12);
        int drops = 0, caught = 0, steady = 0, alarms = 0;
        for (var i = 0; i < 2 * Cases; i++)
        {
            var drawn = SimulatedCourse.Draw(random, Scenario.Watched, 8);
            if (drawn.DropAt is null)
            {
                steady++;
                if (Alarm(drawn, 1, 8)) alarms++;
            }
            else if (drawn.DropAt < 7)
            {
                drops++;
                if (Alarm(drawn, drawn.DropAt.Value + 1, drawn.DropAt.Value + 2)) caught++;
            }
        }

        ((double)caught / drops).ShouldBeGreaterThan(0.4);
        ((double)alarms / steady).ShouldBeLessThan(0.2);
    }

    [Fact]
    public void The_simulator_draws_the_courses_it_says()
    {
        var random = new SeededRandom(13);
        SimulatedCourse[] drawn = [.. Enumerable.Range(0, 2000).Select(_ => SimulatedCourse.Draw(random, Scenario.Base, 8))];

        drawn.Average(one => one.Daily[0]).ShouldBe(-2, 0.05);
        drawn.Average(one => one.DropAt is null ? 0.0 : 1).ShouldBe(0.08, 0.03);
        drawn.Average(one => one.Course.CheckIns.Average(checkIn => checkIn.Lead.Count)).ShouldBe(8.5, 0.1);
        drawn.Average(one => one.Course.CheckIns.Average(checkIn => checkIn.Colleague.Count)).ShouldBe(3.2, 0.1);
        drawn.ShouldAllBe(one => TrackPlaybook.Engine.Faults(one.Course).IsEmpty);
    }

    private static bool Alarm(SimulatedCourse drawn, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Any(n => (drawn.Course with { CheckIns = drawn.Course.CheckIns[..n] }).Estimate().Slipping is var slipping
            && slipping.Cusum > slipping.Threshold);
}
