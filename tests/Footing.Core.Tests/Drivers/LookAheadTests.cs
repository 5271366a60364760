using System.Collections.Immutable;
using CsCheck;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Playbooks;

namespace Footing.Core.Tests.Drivers;

public sealed class LookAheadTests
{
    private static readonly AssessOptions NextOnly = new() { Ranges = false };

    private static readonly Gen<(Playbook Playbook, Evidence Evidence)> Cases = Gen.Long.Select(seed =>
    {
        var playbook = new InventedPlaybook(seed) { Drivers = 4, Signs = 4, QuestionsEach = 2, Moves = 8 }.Build();
        return (playbook, InventedEvidence.For(playbook, ~seed));
    });

    [Fact]
    public void Offers_the_question_of_greatest_value() => Cases.Sample(c =>
    {
        var next = new DriverModel(c.Playbook).Assess(c.Evidence, NextOnly).Next;
        if (next is null)
            return;
        var plain = new PlainLookAhead(c.Playbook, c.Evidence);
        var values = c.Playbook.Questions.Where(q => !c.Evidence.Answers.ContainsKey(q.Id)).ToDictionary(q => q.Id, plain.Value);
        next.Value.ShouldBe(values[next.Question], 1e-10);
        next.Value.ShouldBe(values.Values.Max(), 1e-10);
    }, iter: 60);

    [Fact]
    public void Offers_at_least_five_and_then_only_what_would_change_the_plan() => Cases.Sample(c =>
    {
        var model = new DriverModel(c.Playbook);
        var assessment = model.Assess(c.Evidence, NextOnly);
        assessment.Enough.ShouldBe(assessment.Next is null);
        if (c.Evidence.Answers.Count >= c.Playbook.Questions.Length)
            assessment.Next.ShouldBeNull();
        else if (c.Evidence.Answers.Count < 5)
            assessment.Next.ShouldNotBeNull();
        else if (assessment.Next is { } next)
            next.Value.ShouldBeGreaterThanOrEqualTo(0.01 * Utility(model, c.Evidence));
    }, iter: 200);

    [Fact]
    public void Never_asks_twice_or_the_wrong_person() => Cases.Sample(c =>
    {
        var model = new DriverModel(c.Playbook);
        foreach (var voice in Enum.GetValues<Voice>())
        {
            var evidence = c.Evidence;
            while (model.Assess(evidence, NextOnly with { Ask = [voice] }).Next is { } next)
            {
                next.AskedOf.ShouldBe(voice);
                evidence.Answers.ShouldNotContainKey(next.Question);
                evidence = evidence with { Answers = evidence.Answers.Add(next.Question, Answer.Unsure) };
            }
        }
    }, iter: 20);

    [Fact]
    public void Nothing_is_asked_when_a_route_leads_out()
    {
        var playbook = new InventedPlaybook(21).Build();
        playbook = playbook with { Routes = [new Route("elsewhere", new Condition.FactIs("fact-0", true), "", "")] };
        var circumstances = new Circumstances { Facts = new Circumstances().Facts.Add("fact-0", true) };

        var assessment = new DriverModel(playbook).Assess(Evidence.None, NextOnly with { Circumstances = circumstances });

        assessment.Next.ShouldBeNull();
        assessment.Enough.ShouldBeTrue();
    }

    [Fact]
    public void Questions_that_change_no_plan_are_asked_by_what_they_tell()
    {
        var playbook = new InventedPlaybook(22) { Moves = 0 }.Build();
        var model = new DriverModel(playbook);
        var evidence = Evidence.None;

        for (int asked = 0; asked < 5; asked++)
        {
            var next = model.Assess(evidence, NextOnly).Next.ShouldNotBeNull();
            next.Value.ShouldBe(0);
            next.Information.ShouldBeGreaterThan(0);
            evidence = evidence with { Answers = evidence.Answers.Add(next.Question, Answer.Unsure) };
        }

        model.Assess(evidence, NextOnly).Enough.ShouldBeTrue();
    }

    [Fact]
    public void A_yes_is_as_likely_as_the_two_ratios_say()
    {
        var playbook = new InventedPlaybook(23).Build();
        var model = new DriverModel(playbook);
        var question = playbook.Questions.First(q => q.Rivals.Length == 0);
        int own = 1 << int.Parse(question.Driver.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);

        double active = model.ChanceOfYes(question.Id, own);
        double inactive = model.ChanceOfYes(question.Id, 0);

        (active / inactive).ShouldBe(question.Yes.Value, 1e-9);
        ((1 - active) / (1 - inactive)).ShouldBe(question.No.Value, 1e-9);
    }

    [Fact]
    public void Active_rivals_shift_a_yes_and_no_answer_is_certain() => Gen.Long.Sample(seed =>
    {
        var playbook = new InventedPlaybook(seed).Build();
        var model = new DriverModel(playbook);
        foreach (var question in playbook.Questions)
        {
            for (int state = 0; state < 128; state++)
                model.ChanceOfYes(question.Id, state).ShouldBe(PlainLookAhead.ChanceOfYes(playbook, question, state), 1e-12);
        }
    }, iter: 5);

    private static double Utility(DriverModel model, Evidence evidence) =>
        model.Planner.Propose(new Circumstances { Evidence = evidence }, model.Posterior(evidence).Probabilities).Utility;
}
