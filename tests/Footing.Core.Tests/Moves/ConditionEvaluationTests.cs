using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Playbooks;

namespace Footing.Core.Tests.Moves;

/// <summary>Conditions as a playbook's author sees them: they hold a move back, or they do not.</summary>
public sealed class ConditionEvaluationTests
{
    private static readonly Circumstances Known = new()
    {
        Evidence = new Evidence { Triggers = ["fall"] },
        Facts = new Circumstances().Facts.Add("sore", true).Add("wet", false),
        Setback = new DateOnly(2026, 11, 20),
        Start = new DateOnly(2026, 11, 23),
        Tries =
        [
            new Attempt(new DateOnly(2026, 11, 21), TrySize.Small, false, TryResult.Met),
            new Attempt(new DateOnly(2026, 11, 22), TrySize.Real, true, TryResult.Not),
        ],
    };

    public static TheoryData<Condition, bool> Conditions() => new()
    {
        { new Condition.FactIs("sore", true), true },
        { new Condition.FactIs("sore", null), false },
        { new Condition.FactIs("wet", false), true },
        { new Condition.FactIs("dark", null), true },
        { new Condition.FactIs("dark", false), false },
        { new Condition.TriggerNamed("fall"), true },
        { new Condition.TriggerNamed("slip"), false },
        { new Condition.DriverAtLeast("doubt", 0.6), true },
        { new Condition.DriverAtLeast("doubt", 0.61), false },
        { new Condition.DriverFirst("doubt"), true },
        { new Condition.DriverFirst("load"), false },
        { new Condition.BeforeDay(4), true },
        { new Condition.BeforeDay(3), false },
        { new Condition.FewerTries(null, null, 3), true },
        { new Condition.FewerTries(null, null, 2), false },
        { new Condition.FewerTries(TrySize.Real, TryResult.Met, 1), true },
        { new Condition.FewerTries(TrySize.Small, TryResult.Met, 1), false },
        { new Condition.Any([]), false },
        { new Condition.Any([new Condition.FactIs("wet", true), new Condition.TriggerNamed("fall")]), true },
        { new Condition.All([]), true },
        { new Condition.All([new Condition.FactIs("wet", true), new Condition.TriggerNamed("fall")]), false },
        { new Condition.Not(new Condition.FactIs("wet", true)), true },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Holds_as_it_reads(Condition condition, bool expected) => IsHeld(condition, Known).ShouldBe(expected);

    [Fact]
    public void A_setback_of_unknown_date_counts_as_the_day_the_plan_starts() =>
        IsHeld(new Condition.BeforeDay(1), Known with { Setback = null }).ShouldBeTrue();

    [Fact]
    public void No_driver_is_first_below_the_threshold() =>
        IsHeld(new Condition.DriverFirst("doubt"), Known, 0.49).ShouldBeFalse();

    private static bool IsHeld(Condition condition, Circumstances circumstances, double doubt = 0.6)
    {
        var playbook = Empty.Playbook with
        {
            Drivers = [Empty.Driver("doubt", Empty.Exactly(0.5)), Empty.Driver("load", Empty.Exactly(0.5))],
            Triggers = [Trigger("fall"), Trigger("slip")],
            Facts = [new Fact("sore", "", ""), new Fact("wet", "", ""), new Fact("dark", "", "")],
            Moves = [Empty.Move("act") with { Holds = [new Hold(condition, "held")] }],
        };
        return new Planner(playbook).Propose(circumstances, [doubt, 0.3]).Held.Length == 1;
    }

    private static Trigger Trigger(string id) => new(id, id, "", "", System.Collections.Immutable.ImmutableSortedDictionary<string, Strength>.Empty);
}
