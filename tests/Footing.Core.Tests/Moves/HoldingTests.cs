using System.Collections.Immutable;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Playbooks;

namespace Footing.Core.Tests.Moves;

public sealed class HoldingTests
{
    private static readonly Move Careful = Empty.Move("careful") with
    {
        Preconditions = [new("agreed", "not-agreed", MustBeKnown: true), new("rested", "too-tired", MustBeKnown: false)],
        Contraindications = [new("harmful", "could-harm", MustBeKnown: false), new("watched", "is-watched", MustBeKnown: true)],
        Holds = [new Hold(new Condition.BeforeDay(5), "too-early"), new Hold(new Condition.BeforeDay(9), "too-early")],
    };

    [Fact]
    public void Every_reason_is_given_once_and_what_the_case_says_comes_first()
    {
        var held = Propose(("agreed", false), ("rested", false), ("harmful", true), ("watched", true)).Held.Single();

        held.Because.ShouldBe("too-early");
        held.Reasons.ShouldBe(["too-early", "could-harm", "is-watched", "not-agreed", "too-tired"]);
    }

    [Fact]
    public void Not_knowing_holds_back_only_where_it_must_be_known() =>
        Propose().Held.Single().Reasons.ShouldBe(["too-early", "is-watched", "not-agreed"]);

    [Fact]
    public void What_is_open_and_need_not_be_known_is_listed_as_a_check()
    {
        var plan = Propose(days: 10, ("agreed", true), ("watched", false));

        plan.Held.ShouldBeEmpty();
        plan.Moves.Single().Checks.ShouldBe(["rested", "harmful"]);
    }

    [Fact]
    public void A_driver_of_the_team_among_the_first_two_opens_the_plan()
    {
        Around(0.5, 0.3, 0.4).ShouldBe([new AroundAction("load", "Move a date.", null)]);
        Around(0.5, 0.45, 0.4).ShouldBeEmpty();
        Around(0.5, 0.3, 0.39).ShouldBeEmpty();
        Around(0.5, 0.3, 0.4, ("canMove", true)).ShouldBe([new AroundAction("load", "Move a date.", true)]);
        Around(0.5, 0.3, 0.4, ("canMove", false)).ShouldBe([new AroundAction("load", "Add nothing.", false)]);
    }

    [Fact]
    public void Help_comes_first_when_the_playbook_says_so()
    {
        var playbook = Playbook() with
        {
            Support = Empty.Playbook.Support with { HelpFirstWhen = new Condition.FactIs("harmful", true) },
        };
        var harm = new Circumstances { Facts = new Circumstances().Facts.Add("harmful", true) };

        new Planner(playbook).Propose(harm, [0.5, 0.5, 0.5]).HelpFirst.ShouldBeTrue();
        new Planner(playbook).Propose(new Circumstances(), [0.5, 0.5, 0.5]).HelpFirst.ShouldBeFalse();
    }

    private static Plan Propose(params (string Fact, bool Known)[] facts) => Propose(0, facts);

    private static Plan Propose(int days, params (string Fact, bool Known)[] facts) => new Planner(Playbook()).Propose(
        new Circumstances
        {
            Facts = facts.ToImmutableSortedDictionary(f => f.Fact, f => f.Known),
            Setback = new DateOnly(2026, 11, 2),
            Start = new DateOnly(2026, 11, 2).AddDays(days),
        }, [0.5, 0.5, 0.5]);

    private static ImmutableArray<AroundAction> Around(double doubt, double gap, double load, params (string Fact, bool Known)[] facts) =>
        new Planner(Playbook()).Propose(
            new Circumstances { Facts = facts.ToImmutableSortedDictionary(f => f.Fact, f => f.Known) }, [doubt, gap, load]).Around;

    private static Playbook Playbook() => Empty.Playbook with
    {
        Drivers =
        [
            Empty.Driver("doubt", Empty.Exactly(0.5)),
            Empty.Driver("gap", Empty.Exactly(0.5)),
            Empty.Driver("load", Empty.Exactly(0.5)) with
            {
                Scope = DriverScope.Team, TeamAction = new TeamAction("", "Move a date.", "canMove", "Add nothing."),
            },
        ],
        Facts = [.. new[] { "agreed", "rested", "harmful", "watched", "canMove" }.Select(f => new Fact(f, "", ""))],
        Moves = [Careful],
    };
}
