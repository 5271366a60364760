using System.Collections.Immutable;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Core.Tests.Moves;

/// <summary>What the shipped playbook on recovery after failure proposes, as its moves are described.</summary>
public sealed class RecoveryAfterFailurePlanTests
{
    private static readonly DriverModel Model = new(Repository.ReadPlaybook("recovery-after-failure").Playbook!);

    /// <summary>A demo went wrong before a client; the analyst steps back, is quiet and drifts to safe tasks.</summary>
    private static readonly Evidence FailedDemo = new()
    {
        Triggers = ["public-mistake"],
        Signs = Evidence.None.Signs
            .Add("volunteering", SignReading.At(3)).Add("voice", SignReading.At(2)).Add("task-shift", SignReading.At(2)),
    };

    [Fact]
    public void The_reference_case_gets_its_six_moves()
    {
        var plan = Plan(FailedDemo);

        Frame(plan).ShouldBe(["debrief", "event-not-person", "progress-check"], ignoreOrder: true);
        Fit(plan).ShouldBe(["small-win", "pair-up", "small-test"], ignoreOrder: true);
        plan.Moves[0].Id.ShouldBe("debrief");
        plan.TooMuch.ShouldBeNull();
        plan.Around.Select(a => a.Driver).ShouldBe(["environment"]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_reference_case_gets_them_at_every_level_that_counts(int level)
    {
        var evidence = FailedDemo with { Signs = FailedDemo.Signs.ToImmutableSortedDictionary(s => s.Key, _ => SignReading.At(level)) };

        Fit(Plan(evidence)).ShouldBe(["small-win", "pair-up", "small-test"], ignoreOrder: true);
    }

    [Fact]
    public void Nobody_blamed_in_public_needs_no_answer_to_blame() =>
        Reasons(Plan(FailedDemo), "stop-public-blame").ShouldBe(["no-public-blame"]);

    [Fact]
    public void Public_blame_is_always_answered_and_first() =>
        Plan(FailedDemo, ("publicBlame", true)).Moves[0].Id.ShouldBe("stop-public-blame");

    [Fact]
    public void A_public_reprimand_counts_as_public_blame() =>
        Plan(new Evidence { Triggers = ["public-reprimand"] }).Moves[0].Id.ShouldBe("stop-public-blame");

    [Fact]
    public void Blame_is_answered_even_when_there_is_no_time() =>
        Fit(Plan(FailedDemo, new Circumstances { LeadMinutes = 5 }, ("publicBlame", true))).ShouldContain("stop-public-blame");

    [Fact]
    public void A_lead_who_joined_the_blame_does_not_hold_the_debrief_until_it_is_put_right()
    {
        Reasons(Plan(FailedDemo, ("leadJoinedBlame", true)), "debrief").ShouldContain("lead-joined-blame");
        Frame(Plan(FailedDemo, ("leadJoinedBlame", true), ("blamePutRight", true))).ShouldContain("debrief");
    }

    [Fact]
    public void After_serious_harm_help_comes_first_and_the_debrief_is_held()
    {
        var plan = Plan(FailedDemo, ("seriousHarm", true));

        plan.HelpFirst.ShouldBeTrue();
        Reasons(plan, "debrief").ShouldContain("serious-harm");
    }

    [Fact]
    public void A_formal_matter_is_routed_out()
    {
        var plan = Plan(FailedDemo, ("formalRoute", true));

        plan.Routed.ShouldBe("formal-route");
        plan.Moves.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void Credit_needs_a_yes(bool? wants)
    {
        var facts = wants is { } known ? new[] { ("wantsCredit", known) } : [];

        Reasons(Plan(FailedDemo, Late, facts), "credit-if-wanted").ShouldBe(["no-yes-to-credit"]);
    }

    [Fact]
    public void Credit_waits_for_week_three_and_two_real_results()
    {
        var early = Late with { Start = Late.Start!.Value.AddDays(-20) };
        var untried = Late with { Tries = [] };

        Plan(FailedDemo, Late, ("wantsCredit", true)).Held.ShouldNotContain(h => h.Id == "credit-if-wanted");
        Reasons(Plan(FailedDemo, early, ("wantsCredit", true)), "credit-if-wanted").ShouldBe(["too-early"]);
        Reasons(Plan(FailedDemo, untried, ("wantsCredit", true)), "credit-if-wanted").ShouldBe(["too-early"]);
        Plan(FailedDemo).Held.Single(h => h.Id == "credit-if-wanted").Because.ShouldBe("too-early");
    }

    [Fact]
    public void A_skill_not_there_yet_is_practised_first()
    {
        var plan = Plan(FailedDemo, ("skillThere", false));

        Reasons(plan, "small-win").ShouldBe(["skill-missing"]);
        Reasons(plan, "small-test").ShouldBe(["skill-missing"]);
        plan.Held.ShouldNotContain(h => h.Id == "practice-plan");
        Fit(plan).ShouldContain("pair-up");
    }

    [Fact]
    public void When_every_act_is_held_the_first_supervised_practice_stands_in()
    {
        var plan = Plan(FailedDemo, ("skillThere", false), ("helpNotWanted", true));

        plan.ActStandsIn.ShouldBe("practice-plan");
        Fit(plan).ShouldContain("practice-plan");
    }

    [Fact]
    public void A_leader_goes_first_only_where_mistakes_cost_people_and_never_in_the_first_days()
    {
        var costly = new Evidence
        {
            Triggers = ["public-reprimand"],
            Answers = Evidence.None.Answers.Add("cul-m1", Answer.Yes).Add("cul-m4", Answer.Yes),
        };

        Reasons(Plan(FailedDemo, Late), "leader-goes-first").ShouldBe(["culture-not-behind-it"]);
        Plan(costly).Held.ShouldNotContain(h => h.Id == "leader-goes-first");
        Model.Playbook.Moves.Single(m => m.Id == "leader-goes-first").FirstStepDays.From.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void A_skill_that_leads_brings_the_practice_plan()
    {
        var gap = new Evidence { Answers = Evidence.None.Answers.Add("ski-m1", Answer.Yes).Add("ski-m2", Answer.Yes).Add("ski-e1", Answer.Yes) };

        var plan = Plan(gap);

        plan.Leading.ShouldBe("skill");
        Fit(plan).ShouldContain("practice-plan");
    }

    [Fact]
    public void Windows_fall_on_working_days_as_the_public_format_shows()
    {
        var debrief = Plan(FailedDemo, new Circumstances { Start = new DateOnly(2026, 11, 23) }).Moves.Single(m => m.Id == "debrief");

        (debrief.From, debrief.By).ShouldBe((new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 30)));
    }

    private static Circumstances Late { get; } = new()
    {
        Setback = new DateOnly(2026, 9, 1),
        Start = new DateOnly(2026, 9, 22),
        Tries =
        [
            new Attempt(new DateOnly(2026, 9, 10), TrySize.Small, false, TryResult.Met),
            new Attempt(new DateOnly(2026, 9, 15), TrySize.Medium, true, TryResult.Met),
        ],
    };

    private static Plan Plan(Evidence evidence, params (string Fact, bool Known)[] facts) => Plan(evidence, new Circumstances(), facts);

    private static Plan Plan(Evidence evidence, Circumstances circumstances, params (string Fact, bool Known)[] facts) =>
        Model.Planner.Propose(
            circumstances with { Evidence = evidence, Facts = facts.ToImmutableSortedDictionary(f => f.Fact, f => f.Known) },
            Model.Posterior(evidence).Probabilities);

    private static IEnumerable<string> Frame(Plan plan) => plan.Moves.Where(m => m.Part == "frame").Select(m => m.Id);

    private static IEnumerable<string> Fit(Plan plan) => plan.Moves.Where(m => m.Part == "fit").Select(m => m.Id);

    private static IEnumerable<string> Reasons(Plan plan, string move) => plan.Held.Single(h => h.Id == move).Reasons;
}
