using System.Collections.Immutable;
using CsCheck;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Tracking;

public sealed class LevelTests
{
    private static readonly Gen<CheckIn> AnyCheckIn =
        from gap in Gen.OneOf(Gen.Const(0), Gen.Int[0, 20], Gen.Int[300, 3000])
        from levels in Gen.Int[0, 4].Array[0, 10]
        from ratings in Gen.Int[0, 10].Array[0, 4]
        select new CheckIn(
            new DateOnly(2026, 1, 5).AddDays(gap),
            levels.Select((level, i) => ($"sign-{i + 1}", level)).ToImmutableSortedDictionary(item => item.Item1, item => item.level),
            ratings.Select((rating, i) => ($"self-{i + 1}", rating)).ToImmutableSortedDictionary(item => item.Item1, item => item.rating),
            Courses.Nothing);

    // Days drawn as gaps are added up, so that check-ins stand in order.
    private static readonly Gen<Course> AnyCourse =
        from checkIns in AnyCheckIn.Array[0, 40]
        from before in Gen.Int[0, 10].Array[0, 4]
        select new Course
        {
            Setback = Courses.Setback,
            CheckIns = InOrder(checkIns),
            ColleagueBefore = before.Select((rating, i) => ($"self-{i + 1}", rating)).ToImmutableSortedDictionary(item => item.Item1, item => item.rating),
        };

    [Fact]
    public void Every_figure_is_a_number_and_in_range() => AnyCourse.Sample(course =>
    {
        var track = course.Estimate();

        track.History.Length.ShouldBe(course.CheckIns.Length);
        foreach (var point in track.History)
        {
            foreach (var value in new[] { point.Mean, point.Low, point.High, point.LeadDot ?? 0, point.ColleagueDot ?? 0 }) value.ShouldBeInRange(0, 120);
            point.Low.ShouldBeLessThanOrEqualTo(point.Mean);
            point.Mean.ShouldBeLessThanOrEqualTo(point.High);
        }

        if (track.Level is not { Unit: var unit }) return;

        double.IsFinite(unit.Mean).ShouldBeTrue();
        unit.Low.ShouldBeLessThan(unit.Mean);
        unit.Mean.ShouldBeLessThan(unit.High);
        (unit.High - unit.Low).ShouldBeLessThan(3);
        track.RecoveredProbability!.Value.ShouldBeInRange(0, 1);
        track.Forecast!.NotWithin90.ShouldBeInRange(0, 1);
        double.IsFinite(track.Slipping.Cusum).ShouldBeTrue();
    });

    [Fact]
    public void Equal_courses_give_equal_tracks() => AnyCourse.Sample(course =>
    {
        var (first, second) = (course.Estimate(), course.Estimate());
        first.Level.ShouldBe(second.Level);
        first.Forecast.ShouldBe(second.Forecast);
        first.History.ShouldBe(second.History);
    });

    [Fact]
    public void Which_item_got_which_answer_does_not_matter_within_a_voice() =>
        Gen.Int[0, 4].Array[3].Sample(levels => Gen.Shuffle(levels).Sample(
            shuffled => Same(Level([.. levels]), Level([.. shuffled])), iter: 5), iter: 20);

    [Fact]
    public void Two_half_gaps_equal_one_gap() => Gen.Int[0, 200].Select(Gen.Int[0, 200]).Sample((first, second) =>
    {
        var direct = Courses.Of(Courses.Both(3, 3, 3), Courses.Both(3 + first + second, 1, 6)).Estimate();
        var broken = Courses.Of(Courses.Both(3, 3, 3), Courses.Empty(3 + first), Courses.Both(3 + first + second, 1, 6)).Estimate();
        return Same(direct.Level!.Unit, broken.Level!.Unit) && Math.Abs(direct.Slipping.Cusum - broken.Slipping.Cusum) < 1e-9;
    });

    [Fact]
    public void Better_answers_never_lower_the_level() => Gen.Int[1, 4].Select(Gen.Int[0, 9]).Sample((level, rating) =>
    {
        var lower = Courses.Of(Courses.Both(7, 2, 4), Courses.Both(14, level, rating)).Estimate().Level!.Unit.Mean;
        return Courses.Of(Courses.Both(7, 2, 4), Courses.Both(14, level - 1, rating)).Estimate().Level!.Unit.Mean > lower
            && Courses.Of(Courses.Both(7, 2, 4), Courses.Both(14, level, rating + 1)).Estimate().Level!.Unit.Mean > lower;
    });

    [Fact]
    public void A_second_voice_narrows_the_band()
    {
        static double Width(CheckIn checkIn)
        {
            var unit = Courses.Of(checkIn).Estimate().Level!.Unit;
            return unit.High - unit.Low;
        }

        Width(Courses.Both(7, 2, 3)).ShouldBeLessThan(Width(Courses.Lead(7, 2)));
        Width(Courses.Both(7, 2, 3)).ShouldBeLessThan(Width(Courses.Colleague(7, 3)));
    }

    [Fact]
    public void Ratings_of_before_it_happened_move_only_the_colleagues_voice()
    {
        var harsh = Courses.Of(Courses.Colleague(7, 4)) with { ColleagueBefore = Courses.Selfs(5) };
        var mild = Courses.Of(Courses.Colleague(7, 4)) with { ColleagueBefore = Courses.Selfs(10) };
        harsh.Estimate().Level!.Unit.Mean.ShouldBeGreaterThan(mild.Estimate().Level!.Unit.Mean);

        var lead = Courses.Of(Courses.Lead(7, 2));
        Same((lead with { ColleagueBefore = Courses.Selfs(5) }).Estimate().Level!.Unit, lead.Estimate().Level!.Unit).ShouldBeTrue();
    }

    [Fact]
    public void Without_ratings_there_is_no_level()
    {
        foreach (var course in new[] { Courses.Of(), Courses.Of(Courses.Empty(7), Courses.Empty(14), Courses.Empty(21), Courses.Empty(28)) })
        {
            var track = course.Estimate();
            track.Status.ShouldBe(TrackStatus.TooEarly);
            (track.Level, track.Forecast, track.RecoveredProbability).ShouldBe((null, null, null));
        }
    }

    [Fact]
    public void History_holds_what_was_known_at_the_time()
    {
        CheckIn[] checkIns = [Courses.Both(7, 3, 3), Courses.Both(14, 2, 4), Courses.Both(21, 1, 6)];
        var whole = Courses.Of(checkIns).Estimate();

        for (var n = 1; n <= checkIns.Length; n++) Courses.Of(checkIns[..n]).Estimate().History[^1].ShouldBe(whole.History[n - 1]);
    }

    [Fact]
    public void Dots_show_each_voice_alone_and_stay_within_the_scale()
    {
        var track = Courses.Of(Courses.Lead(7, 4), Courses.Colleague(14, 0), Courses.Both(21, 0, 10)).Estimate();

        track.History[0].LeadDot.ShouldBe(0);
        track.History[0].ColleagueDot.ShouldBeNull();
        track.History[1].LeadDot.ShouldBeNull();
        track.History[1].ColleagueDot.ShouldBe(0);
        track.History[2].LeadDot.ShouldBe(120);
        track.History[2].ColleagueDot.ShouldBe(120);
    }

    [Fact]
    public void Signs_about_the_lead_told_by_the_colleague_are_no_part_of_the_level()
    {
        var plain = Courses.Of(Courses.Both(7, 2, 4));
        var told = Courses.Of(Courses.Both(7, 2, 4) with { ColleagueSigns = Courses.Nothing.Add("of-the-lead", 4) });

        Same(told.Estimate().Level!.Unit, plain.Estimate().Level!.Unit).ShouldBeTrue();
        told.Estimate().LeadGrip.ShouldBeTrue();
        plain.Estimate().LeadGrip.ShouldBeFalse();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    [InlineData(0)]
    public void Refuses_a_model_it_cannot_compute_with(double value)
    {
        var model = TrackPlaybook.Model;
        TrackModel[] bad =
        [
            model with { StationarySd = value }, model with { MedianDays = value }, model with { Start = new Normal(0, value) },
            model with { Lead = model.Lead with { Slope = value } }, model with { Colleague = model.Colleague with { OccasionSd = value } },
        ];

        foreach (var one in bad) Should.Throw<ArgumentException>(() => new TrackEngine(TrackPlaybook.With(one)));
    }

    private static UnitLevel Level(int[] levels) =>
        Courses.Of(new CheckIn(Courses.Setback.AddDays(7), Courses.Signs(levels), Courses.Nothing, Courses.Nothing)).Estimate().Level!.Unit;

    private static bool Same(UnitLevel one, UnitLevel other) =>
        Math.Abs(one.Mean - other.Mean) < 1e-9 && Math.Abs(one.Low - other.Low) < 1e-9 && Math.Abs(one.High - other.High) < 1e-9;

    private static ImmutableArray<CheckIn> InOrder(CheckIn[] checkIns)
    {
        var day = Courses.Setback;
        var ordered = ImmutableArray.CreateBuilder<CheckIn>();
        foreach (var checkIn in checkIns)
        {
            day = day.AddDays(checkIn.On.DayNumber - Courses.Setback.DayNumber);
            ordered.Add(checkIn with { On = day });
        }

        return ordered.ToImmutable();
    }
}
