using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Tracking;

public sealed class StatusTests
{
    private static readonly Course Rising = Courses.Of(
        Courses.Both(7, 3, 3), Courses.Both(14, 3, 3), Courses.Both(21, 2, 4), Courses.Both(28, 2, 5));

    private static readonly Course NearUsual = Courses.Of(
        Courses.Both(7, 2, 4), Courses.Both(14, 1, 6), Courses.Both(21, 0, 8), Courses.Both(28, 0, 9), Courses.Both(35, 0, 9));

    private static readonly Course Flat = Courses.Of(Enumerable.Range(1, 10).Select(week => Courses.Both(7 * week, 2, 5)));

    private static readonly Course Falling = Courses.Of(
        Courses.Both(7, 2, 4), Courses.Both(14, 1, 6), Courses.Both(21, 1, 7), Courses.Both(28, 2, 4), Courses.Both(35, 3, 2));

    [Fact]
    public void Below_three_check_ins_it_is_too_early()
    {
        var track = (Rising with { CheckIns = Rising.CheckIns[..2] }).Estimate();

        (track.Status, track.Advice).ShouldBe((TrackStatus.TooEarly, Advice.Continue));
        track.Because.ShouldBe([TrackRules.FewCheckIns]);
    }

    [Fact]
    public void Check_ins_without_a_rating_do_not_count()
    {
        var track = Courses.Of(Courses.Empty(3), Courses.Both(7, 3, 3), Courses.Empty(10), Courses.Both(14, 3, 3)).Estimate();
        track.Because.ShouldBe([TrackRules.FewCheckIns]);
    }

    [Fact]
    public void With_a_wide_band_it_is_too_early()
    {
        var strict = new TrackEngine(TrackPlaybook.With(TrackPlaybook.Model with { Status = TrackPlaybook.Rules with { WidestBandBoth = 0.1 } }));
        strict.Estimate(Rising).Because.ShouldBe([TrackRules.WideBand]);
    }

    [Fact]
    public void The_limit_of_the_band_depends_on_whether_both_were_heard()
    {
        var rules = TrackPlaybook.Rules with { WidestBandBoth = 0.1, WidestBandLead = 5 };
        var engine = new TrackEngine(TrackPlaybook.With(TrackPlaybook.Model with { Status = rules }));
        var leadOnly = Rising with { CheckIns = [.. Rising.CheckIns.Select(checkIn => checkIn with { Colleague = Courses.Nothing })] };

        engine.Estimate(Rising).Status.ShouldBe(TrackStatus.TooEarly);
        engine.Estimate(leadOnly).Status.ShouldBe(TrackStatus.OnTrack);
    }

    [Fact]
    public void A_steady_rise_is_on_track()
    {
        var track = Rising.Estimate();

        (track.Status, track.Advice).ShouldBe((TrackStatus.OnTrack, Advice.Continue));
        track.Because.ShouldBe([TrackRules.NothingAgainst]);
    }

    [Fact]
    public void Near_the_usual_twice_with_real_tries_and_a_yes_is_recovered()
    {
        var track = NearUsual.Confirmed().Estimate();

        (track.Status, track.Advice).ShouldBe((TrackStatus.Recovered, Advice.StepDown));
        track.Because.ShouldBe([TrackRules.NearUsualTwice, TrackRules.RealTries, TrackRules.ColleagueAgrees]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void Without_the_colleagues_yes_nobody_is_recovered(bool? agrees)
    {
        var track = (NearUsual.Confirmed() with { ColleagueAgrees = agrees }).Estimate();

        (track.Status, track.Advice).ShouldBe((TrackStatus.OnTrack, Advice.StepDown));
        track.Because.ShouldContain(TrackRules.AgreementMissing);
    }

    [Theory]
    [InlineData(TrySize.Medium, TryResult.Met)]
    [InlineData(TrySize.Real, TryResult.Nearly)]
    public void Without_two_real_tries_nobody_is_recovered(TrySize size, TryResult result)
    {
        var confirmed = NearUsual.Confirmed();
        var track = (confirmed with { Tries = confirmed.Tries.SetItem(0, new Attempt(Courses.Setback.AddDays(20), size, Seen: true, result)) }).Estimate();

        track.Status.ShouldBe(TrackStatus.OnTrack);
        track.Because.ShouldContain(TrackRules.TriesMissing);
    }

    [Fact]
    public void Two_check_ins_within_days_do_not_make_recovered()
    {
        var quick = Courses.Of(Courses.Both(7, 2, 4), Courses.Both(21, 0, 9), Courses.Both(22, 0, 9), Courses.Both(23, 0, 9)).Confirmed();
        quick.Estimate().Status.ShouldBe(TrackStatus.OnTrack);
    }

    [Fact]
    public void A_fall_after_a_rise_is_slipping()
    {
        var track = Falling.Estimate();

        track.Status.ShouldBe(TrackStatus.Slipping);
        track.Slipping.Cusum.ShouldBeGreaterThan(track.Slipping.Threshold);
        track.Because.ShouldContain(TrackRules.WorseThanExpected);
    }

    [Fact]
    public void Weeks_far_from_the_usual_without_a_gain_are_stalled()
    {
        var track = Flat.Estimate();

        (track.Status, track.Advice).ShouldBe((TrackStatus.Stalled, Advice.Adjust));
        track.Because.ShouldBe([TrackRules.NoGainInSight]);
    }

    [Fact]
    public void Still_stalled_when_ninety_days_have_passed() =>
        Courses.Of(Enumerable.Range(1, 20).Select(week => Courses.Both(7 * week, 2, 5))).Estimate().Status.ShouldBe(TrackStatus.Stalled);

    [Fact]
    public void Stalled_after_two_moves_and_four_weeks_asks_for_help()
    {
        var track = Flat.WithMovesDone().Estimate();

        (track.Status, track.Advice).ShouldBe((TrackStatus.Stalled, Advice.GetHelp));
        track.Suggest.ShouldBe([TrackRules.NoChange]);
    }

    [Fact]
    public void Moves_only_planned_do_not_count_towards_help()
    {
        var planned = Flat.WithMovesDone();
        planned = planned with { Moves = [.. planned.Moves.Select(move => move with { Done = false })] };
        planned.Estimate().Suggest.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_has_to_change_near_the_usual() =>
        Courses.Of(Enumerable.Range(1, 6).Select(week => Courses.Both(7 * week, 0, 9))).WithMovesDone().Estimate().Suggest.ShouldBeEmpty();

    [Fact]
    public void A_sign_two_levels_worse_asks_for_help()
    {
        var track = Courses.Of(Courses.Lead(7, 1), Courses.Lead(14, 1), Courses.Lead(21, 3)).Estimate();

        track.Suggest.ShouldBe([TrackRules.Worse]);
        track.Advice.ShouldBe(Advice.GetHelp);
        track.Because[^1].ShouldBe(TrackRules.Worse);
    }

    [Fact]
    public void A_self_rating_four_points_lower_asks_for_help_and_three_do_not()
    {
        Courses.Of(Courses.Colleague(7, 7), Courses.Colleague(14, 3)).Estimate().Suggest.ShouldBe([TrackRules.Worse]);
        Courses.Of(Courses.Colleague(7, 7), Courses.Colleague(14, 4)).Estimate().Suggest.ShouldBeEmpty();
    }

    [Fact]
    public void A_worsening_of_long_ago_is_not_brought_up_again() =>
        Courses.Of(Courses.Lead(7, 1), Courses.Lead(14, 3), Courses.Lead(21, 1)).Estimate().Suggest.ShouldBeEmpty();
}
