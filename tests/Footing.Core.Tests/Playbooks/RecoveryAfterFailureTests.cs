using System.Collections.Immutable;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Playbooks;

/// <summary>What the first playbook has to lead to, whatever its wording.</summary>
public sealed class RecoveryAfterFailureTests
{
    private static readonly DateOnly Setback = new(2026, 3, 2);
    private static readonly Playbook Playbook = Repository.ReadPlaybook("recovery-after-failure").Playbook!;
    private static readonly DriverModel Model = new(Playbook);

    [Fact]
    public void A_public_mistake_leads_to_a_debrief_a_win_a_pair_and_a_small_test()
    {
        var plan = PlanFor(["public-mistake"], ["volunteering", "voice", "task-shift"]);

        plan.Moves.Select(move => move.Id).ShouldBe(["debrief", "event-not-person", "small-win", "small-test", "pair-up", "progress-check"]);
    }

    [Theory]
    [InlineData("publicBlame")]
    [InlineData("leadJoinedBlame")]
    public void Blame_in_public_is_stopped_first(string fact) =>
        PlanFor(["public-mistake"], ["voice"], (fact, true)).Moves[0].Id.ShouldBe("stop-public-blame");

    [Fact]
    public void Without_blame_in_public_there_is_none_to_stop() =>
        Held(PlanFor(["public-mistake"], ["voice"]), "stop-public-blame").ShouldBe(["no-public-blame"]);

    [Fact]
    public void After_serious_harm_help_comes_first_and_the_debrief_waits()
    {
        var plan = PlanFor(["public-mistake"], ["voice"], ("seriousHarm", true));

        plan.HelpFirst.ShouldBeTrue();
        Held(plan, "debrief").ShouldBe(["serious-harm"]);
    }

    [Fact]
    public void A_formal_matter_is_routed_out() =>
        PlanFor(["public-reprimand"], ["voice"], ("formalRoute", true)).Routed.ShouldBe("formal-route");

    [Fact]
    public void A_lead_who_joined_the_blame_debriefs_only_once_it_is_put_right()
    {
        Held(PlanFor(["public-reprimand"], ["voice"], ("leadJoinedBlame", true)), "debrief").ShouldBe(["lead-joined-blame"]);
        PlanFor(["public-reprimand"], ["voice"], ("leadJoinedBlame", true), ("blamePutRight", true)).Moves.ShouldContain(move => move.Id == "debrief");
    }

    [Fact]
    public void A_missing_skill_is_practised_before_it_is_tried()
    {
        var plan = PlanFor(["public-mistake"], ["rework"], ("skillThere", false), ("helpNotWanted", true));

        plan.ActStandsIn.ShouldBe("practice-plan");
        Held(plan, "small-win").ShouldBe(["skill-missing"]);
        Held(plan, "small-test").ShouldBe(["skill-missing"]);
    }

    [Fact]
    public void Credit_waits_for_three_weeks_two_results_and_a_yes()
    {
        Attempt[] results = [new(Setback.AddDays(14), TrySize.Medium, true, TryResult.Met), new(Setback.AddDays(18), TrySize.Real, true, TryResult.Met)];
        const string move = "credit-if-wanted";

        Held(PlanFor(["public-mistake"], ["voice"]), move).ShouldBe(["too-early", "no-yes-to-credit"]);
        Held(PlanFor(["public-mistake"], ["voice"], 20, results, ("wantsCredit", true)), move).ShouldBe(["too-early"]);
        Held(PlanFor(["public-mistake"], ["voice"], 21, results[..1], ("wantsCredit", true)), move).ShouldBe(["too-early"]);
        Held(PlanFor(["public-mistake"], ["voice"], 21, results), move).ShouldBe(["no-yes-to-credit"]);
        Held(PlanFor(["public-mistake"], ["voice"], 21, results, ("wantsCredit", true)), move).ShouldBeEmpty();
    }

    [Fact]
    public void Every_status_and_every_advice_has_its_words()
    {
        Playbook.Tracking.Texts.Select(text => text.Id).ShouldBe(Enum.GetNames<TrackStatus>().Select(Hyphenated), ignoreOrder: true);
        Playbook.Tracking.Advice.Select(text => text.Id).ShouldBe(Enum.GetNames<Advice>().Select(Hyphenated), ignoreOrder: true);
    }

    [Fact]
    public void No_figure_is_put_on_a_person() =>
        Playbook.Tracking.Texts.SelectMany(text => new[] { text.ForLead, text.ForColleague })
            .Concat(Playbook.Tracking.Advice.SelectMany(text => new[] { text.ForLead, text.ForColleague }))
            .ShouldAllBe(text => !text.Any(char.IsDigit));

    [Fact]
    public void The_colleague_is_spoken_to_and_not_about() =>
        Playbook.Tracking.Texts.ShouldAllBe(text => !text.ForColleague.Contains("{name}"));

    [Fact]
    public void Every_move_speaks_to_the_colleague() =>
        Playbook.Moves.ShouldAllBe(move => move.ForColleague.Summary.Contains("you", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_pressure_point_has_its_words_for_Monday() =>
        Playbook.Monday.ByTrigger.Select(text => text.Trigger).ShouldBe(Playbook.Triggers.Select(trigger => trigger.Id));

    [Fact]
    public void What_only_a_workplace_knows_is_left_blank_and_asked_for() =>
        Playbook.Support.HelpList.ShouldAllBe(entry => entry.Required == (entry.Detail.Length == 0));

    private static Plan PlanFor(string[] triggers, string[] signs, params (string Id, bool Known)[] facts) => PlanFor(triggers, signs, 3, [], facts);

    private static Plan PlanFor(string[] triggers, string[] signs, int day, Attempt[] tries, params (string Id, bool Known)[] facts)
    {
        var evidence = new Evidence
        {
            Triggers = [.. triggers],
            Signs = signs.ToImmutableSortedDictionary(sign => sign, _ => SignReading.At(3)),
        };
        var circumstances = new Circumstances
        {
            Evidence = evidence,
            Facts = facts.ToImmutableSortedDictionary(fact => fact.Id, fact => fact.Known),
            Setback = Setback,
            Start = Setback.AddDays(day),
            Tries = [.. tries],
        };
        return Model.Planner.Propose(circumstances, Model.Posterior(evidence).Probabilities);
    }

    private static ImmutableArray<string> Held(Plan plan, string move) => plan.Held.SingleOrDefault(held => held.Id == move)?.Reasons ?? [];

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((letter, i) => (i > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
}
