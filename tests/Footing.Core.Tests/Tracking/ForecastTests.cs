using Footing.Core.Tracking;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Tracking;

public sealed class ForecastTests
{
    [Fact]
    public void The_better_the_answers_the_sooner_and_the_surer()
    {
        Forecast[] forecasts = [.. Enumerable.Range(1, 8).Select(rating => Courses.Of(Courses.Both(7, 3, 3), Courses.Both(14, 2, rating)).Estimate().Forecast!)];

        foreach (var (worse, better) in forecasts.Zip(forecasts.Skip(1)))
        {
            better.NotWithin90.ShouldBeLessThan(worse.NotWithin90);
            (better.MedianDays ?? int.MaxValue).ShouldBeLessThanOrEqualTo(worse.MedianDays ?? int.MaxValue);
        }
    }

    [Fact]
    public void Its_days_stand_in_order_and_not_before_the_last_check_in()
    {
        var forecast = Courses.Of(Courses.Both(7, 3, 3), Courses.Both(16, 2, 4)).Estimate().Forecast!;

        forecast.LowDays!.Value.ShouldBeGreaterThanOrEqualTo(16);
        forecast.MedianDays!.Value.ShouldBeGreaterThanOrEqualTo(forecast.LowDays.Value);
        forecast.Censored.ShouldBe(forecast.HighDays is null);
    }

    [Fact]
    public void Beyond_the_horizon_it_says_so_instead_of_a_day()
    {
        var forecast = Courses.Of(Enumerable.Range(1, 30).Select(week => Courses.Both(7 * week, 4, 0))).Estimate().Forecast!;

        forecast.HighDays.ShouldBeNull();
        forecast.Censored.ShouldBeTrue();
    }

    [Fact]
    public void Who_is_back_is_back_today()
    {
        var forecast = Courses.Of(Enumerable.Range(1, 6).Select(week => Courses.Both(7 * week, 0, 10))).Estimate().Forecast!;

        (forecast.LowDays, forecast.MedianDays, forecast.Censored).ShouldBe((42, 42, false));
        forecast.NotWithin90.ShouldBeLessThan(0.1);
    }

    [Fact]
    public void What_was_known_by_day_ninety_stays()
    {
        CheckIn[] checkIns = [Courses.Both(30, 1, 6), Courses.Both(60, 0, 8), Courses.Both(89, 0, 9), Courses.Both(120, 4, 1), Courses.Both(150, 4, 1)];

        Courses.Of(checkIns).Estimate().Forecast!.NotWithin90.ShouldBe(Courses.Of(checkIns[..3]).Estimate().Forecast!.NotWithin90);
    }

    [Fact]
    public void The_last_days_of_the_calendar_are_days_like_others()
    {
        var course = new Course { Setback = DateOnly.MaxValue.AddDays(-3), CheckIns = [Courses.Both(0, 2, 4) with { On = DateOnly.MaxValue }] };
        course.Estimate().Forecast!.MedianDays.ShouldNotBeNull();
    }
}
