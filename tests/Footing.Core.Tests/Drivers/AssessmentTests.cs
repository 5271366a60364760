using CsCheck;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Playbooks;

namespace Footing.Core.Tests.Drivers;

public sealed class AssessmentTests
{
    private static readonly AssessOptions NoNext = new() { Next = false };
    private static readonly AssessOptions ReasonsOnly = new() { Next = false, Ranges = false };

    private static readonly Gen<(Playbook Playbook, Evidence Evidence)> Cases = Gen.Long.Select(seed =>
    {
        var playbook = new InventedPlaybook(seed) { Drivers = 5, Signs = 6, QuestionsEach = 3 }.Build();
        return (playbook, InventedEvidence.For(playbook, ~seed));
    });

    [Fact]
    public void Every_reason_is_the_log_odds_with_it_minus_without_it() => Cases.Sample(c =>
    {
        var reasons = new DriverModel(c.Playbook).Assess(c.Evidence, ReasonsOnly).Because;
        var with = PlainPosterior.Of(c.Playbook, c.Evidence);
        foreach (var reason in reasons)
        {
            var without = PlainPosterior.Of(c.Playbook, Without(c.Evidence, reason));
            reason.LogOdds.ShouldBe(LogOdds(with[reason.Driver]) - LogOdds(without[reason.Driver]), 1e-9);
        }
    }, iter: 100);

    [Fact]
    public void Reasons_come_strongest_first_and_none_is_nothing() => Cases.Sample(c =>
    {
        var strengths = new DriverModel(c.Playbook).Assess(c.Evidence, ReasonsOnly).Because.Select(b => Math.Abs(b.LogOdds)).ToArray();
        strengths.ShouldBe(strengths.OrderDescending());
        strengths.ShouldAllBe(s => s >= 1e-12);
    }, iter: 100);

    [Fact]
    public void Reasons_name_the_evidence_as_it_was_given()
    {
        var playbook = new InventedPlaybook(11).Build();
        var evidence = new Evidence
        {
            Triggers = ["trigger-1"],
            Signs = Evidence.None.Signs.Add("sign-0", SignReading.At(3)).Add("sign-1", SignReading.Ticked),
            Answers = Evidence.None.Answers.Add("driver-0-q-0", Answer.Yes).Add("driver-1-q-0", Answer.No).Add("driver-2-q-0", Answer.Unsure),
        };

        var named = new DriverModel(playbook).Assess(evidence, ReasonsOnly).Because.Select(b => b.Evidence).Distinct();

        named.ShouldBe(["trigger-1", "sign-0=3", "sign-1=ticked", "driver-0-q-0=yes", "driver-1-q-0=no"], ignoreOrder: true);
    }

    [Fact]
    public void Ranges_hold_the_point_and_the_shares_of_leading_add_up() => Cases.Sample(c =>
    {
        var drivers = new DriverModel(c.Playbook).Assess(c.Evidence, NoNext).Drivers;
        drivers.ShouldAllBe(d => d.Low <= d.Probability && d.Probability <= d.High && d.Low >= 0 && d.High <= 1);
        drivers.Sum(d => d.Leads!.Value).ShouldBe(1, 1e-12);
        drivers.Select(d => d.Probability).ShouldBe(drivers.Select(d => d.Probability).OrderDescending());
    }, iter: 40);

    [Fact]
    public void Ranges_are_as_narrow_as_the_strengths()
    {
        var invented = new InventedPlaybook(12).Build();
        var certain = invented with
        {
            Drivers = [.. invented.Drivers.Select(d => d with { Base = Empty.Exactly(d.Base.Value) })],
        };

        var drivers = new DriverModel(certain).Assess(Evidence.None, NoNext).Drivers;

        drivers.ShouldAllBe(d => d.High - d.Low < 1e-12);
    }

    [Fact]
    public void Repeats_itself_to_the_last_bit()
    {
        var playbook = new InventedPlaybook(13).Build();
        var evidence = InventedEvidence.For(playbook, 14);

        var first = new DriverModel(playbook).Assess(evidence);
        var second = new DriverModel(playbook).Assess(evidence);

        second.Drivers.ShouldBe(first.Drivers);
        second.Because.ShouldBe(first.Because);
        second.Next.ShouldBe(first.Next);
    }

    [Fact]
    public void Leaves_out_what_was_not_asked_for()
    {
        var assessment = new DriverModel(new InventedPlaybook(15).Build()).Assess(Evidence.None, ReasonsOnly);

        assessment.Drivers.ShouldAllBe(d => d.Low == null && d.High == null && d.Leads == null);
        assessment.Verdict.ShouldBeNull();
        assessment.Next.ShouldBeNull();
        assessment.Enough.ShouldBeFalse();
        assessment.Playbook.ShouldBe("invented@1.0.0");
    }

    [Fact]
    public void Says_most_likely_only_of_a_first_driver_that_is_likely_and_leads() => Cases.Sample(c =>
    {
        var assessment = new DriverModel(c.Playbook).Assess(c.Evidence, NoNext);
        var first = assessment.Drivers[0];
        bool firm = first.Probability >= 0.5 && first.Leads >= 0.6;
        assessment.Verdict.ShouldBe(firm ? Verdict.MostLikelySoFar : Verdict.NotClearYet);
    }, iter: 40);

    private static Evidence Without(Evidence evidence, Because reason) => reason.Kind switch
    {
        EvidenceKind.Trigger => evidence with { Triggers = evidence.Triggers.Remove(reason.Id) },
        EvidenceKind.Sign => evidence with { Signs = evidence.Signs.Remove(reason.Id) },
        _ => evidence with { Answers = evidence.Answers.Remove(reason.Id) },
    };

    private static double LogOdds(double p) => Math.Log(p / (1 - p));
}
