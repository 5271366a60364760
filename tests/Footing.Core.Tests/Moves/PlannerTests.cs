using CsCheck;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Playbooks;

namespace Footing.Core.Tests.Moves;

public sealed class PlannerTests
{
    [Fact]
    public void Finds_the_best_set_there_is() => PlanningCase.Any.Sample(c =>
    {
        var plan = c.Plan;
        var plain = c.Plain;
        plan.Utility.ShouldBe(plain.Utility(c.MovesOf(plan)), 1e-12);
        if (!plain.HasRoom)
            return;
        double? best = plain.BestUtility();
        if (best is not null)
            plan.Utility.ShouldBe(best.Value, 1e-12);
        (plan.TooMuch is null).ShouldBe(best is not null);
    }, iter: 2_000);

    [Fact]
    public void Keeps_frame_act_and_strongest_in_every_plan_that_fits() => PlanningCase.Any.Sample(c =>
    {
        var plan = c.Plan;
        var plain = c.Plain;
        var moves = c.MovesOf(plan).ToList();
        plain.Frame.Concat(plain.Always).Except(moves).ShouldBeEmpty();
        moves.Where(plain.IsHeld).ShouldBeEmpty();
        if (plain.Acts.Count > 0)
            moves.Any(plain.Acts.Contains).ShouldBeTrue();
        if (plan.TooMuch is not null || !plain.HasRoom)
            return;
        if (plain.Strongest.Count > 0)
            moves.Any(plain.Strongest.Contains).ShouldBeTrue();
        plain.FitsMinutes(moves).ShouldBeTrue();
        plan.Moves.Count(m => m.Part == "fit").ShouldBeLessThanOrEqualTo(3);
    }, iter: 1_000);

    [Fact]
    public void Accounts_for_every_move_exactly_once() => PlanningCase.Any.Sample(c =>
    {
        var plan = c.Plan;
        string[] accounted = [.. plan.Moves.Select(m => m.Id), .. plan.Held.Select(m => m.Id), .. plan.Left.Select(m => m.Id)];
        accounted.ShouldBe(c.Playbook.Moves.Select(m => m.Id), ignoreOrder: true);
        plan.Held.Where(h => h.Because != h.Reasons[0]).ShouldBeEmpty();
    }, iter: 300);

    [Fact]
    public void Says_what_each_move_adds_and_each_left_one_would_have_added() => PlanningCase.Any.Sample(c =>
    {
        var plan = c.Plan;
        var plain = c.Plain;
        var moves = c.MovesOf(plan).ToList();
        foreach (var move in plan.Moves)
            move.UtilityWithout.ShouldBe(plain.Utility(moves.Where(m => m.Id != move.Id)), 1e-12);
        foreach (var left in plan.Left)
            left.WouldAdd.ShouldBe(plain.Utility([.. moves, c.Playbook.Moves.Single(m => m.Id == left.Id)]) - plan.Utility, 1e-12);
        plan.Left.Select(l => l.WouldAdd).ShouldBe(plan.Left.Select(l => l.WouldAdd).OrderDescending());
    }, iter: 300);

    [Fact]
    public void Orders_moves_as_the_playbook_says_and_names_what_they_act_on() => PlanningCase.Any.Sample(c =>
    {
        var plan = c.Plan;
        var moves = c.MovesOf(plan).ToList();
        moves.Select(m => m.Order).ShouldBe(moves.Select(m => m.Order).Order());
        foreach (var (proposed, move) in plan.Moves.Zip(moves))
            proposed.Acts.ToDictionary(a => a.Driver, a => a.Strength).ShouldBe(
                move.ActsOn.Where(a => a.Value > 0).ToDictionary(), ignoreOrder: true);
    }, iter: 300);

    [Fact]
    public void Falls_back_to_frame_and_cheapest_act_when_nothing_fits_the_minutes() => PlanningCase.Any.Sample(c =>
    {
        var squeezed = c with { Circumstances = c.Circumstances with { LeadMinutes = 0, ColleagueMinutes = 0 } };
        var plan = squeezed.Plan;
        if (plan.TooMuch is not { } tooMuch)
            return;
        var plain = squeezed.Plain;
        var fit = squeezed.MovesOf(plan).Except(plain.Frame).Except(plain.Always).ToList();
        fit.Count.ShouldBeLessThanOrEqualTo(1);
        if (fit is [var act])
            plain.Acts.Min(Lead).ShouldBe(Lead(act));
        (tooMuch.LeadNeeds > tooMuch.LeadHas || tooMuch.ColleagueNeeds > tooMuch.ColleagueHas).ShouldBeTrue();

        static double Lead(Move m) => m.Effort.LeadWeekly + (m.Effort.LeadFirst / m.Weeks);
    }, iter: 300);

    [Fact]
    public void A_plan_that_fits_to_the_minute_fits()
    {
        var playbook = TwoMoves() with
        {
            Moves = [Empty.Move("act") with { Effort = new Effort(1, 0, 0, 0), Weeks = 3, ActsOn = Strengths("doubt", 2) }],
        };

        new Planner(playbook).Propose(new Circumstances { LeadMinutes = 1.0 / 3 - 1e-10 }, [0.6]).TooMuch.ShouldBeNull();
        new Planner(playbook).Propose(new Circumstances { LeadMinutes = 0.333 }, [0.6]).TooMuch.ShouldNotBeNull();
    }

    [Fact]
    public void A_move_that_can_stand_in_does_when_every_act_is_held()
    {
        var playbook = TwoMoves();
        var held = new Circumstances { Facts = new Circumstances().Facts.Add("ready", false) };

        new Planner(playbook).Propose(new Circumstances(), [0.6]).ActStandsIn.ShouldBeNull();
        var plan = new Planner(playbook).Propose(held, [0.6]);

        plan.ActStandsIn.ShouldBe("practice");
        plan.Held.Single().ShouldBe(new HeldMove("act", "not-ready", ["not-ready"]), HeldMoveComparer);
    }

    [Fact]
    public void A_plan_without_any_act_to_take_has_none()
    {
        var playbook = TwoMoves();
        playbook = playbook with { Moves = [.. playbook.Moves.Select(m => m with { StandsInForAct = false })] };

        var plan = new Planner(playbook).Propose(new Circumstances { Facts = new Circumstances().Facts.Add("ready", false) }, [0.6]);

        plan.ActStandsIn.ShouldBeNull();
        plan.Moves.Select(m => m.Id).ShouldBe(["practice"]);
    }

    [Fact]
    public void Equal_sets_are_told_apart_by_minutes_and_then_by_the_playbook()
    {
        var playbook = TwoMoves() with
        {
            Planning = InventedPlaybook.Planning with { MinuteCost = 0, MostFitting = 1 },
            Moves = [Act("dear", 9), Act("first", 5), Act("second", 5)],
        };

        new Planner(playbook).Propose(new Circumstances(), [0.6]).Moves.Single().Id.ShouldBe("first");

        static Move Act(string id, double minutes) =>
            Empty.Move(id) with { Effort = new Effort(0, minutes, 0, 0), ActsOn = Strengths("doubt", 1) };
    }

    [Fact]
    public void A_route_out_leaves_no_plan()
    {
        var playbook = TwoMoves() with { Routes = [new Route("elsewhere", new Condition.FactIs("ready", false), "", "")] };

        var plan = new Planner(playbook).Propose(new Circumstances { Facts = new Circumstances().Facts.Add("ready", false) }, [0.6]);

        plan.Routed.ShouldBe("elsewhere");
        plan.Moves.ShouldBeEmpty();
        plan.Held.ShouldBeEmpty();
        plan.Left.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void Refuses_what_is_not_a_probability(double p) =>
        Should.Throw<ArgumentException>(() => new Planner(TwoMoves()).Propose(new Circumstances(), [p]));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void Refuses_minutes_that_cannot_be(double minutes) =>
        Should.Throw<ArgumentException>(() => new Planner(TwoMoves()).Propose(new Circumstances { LeadMinutes = minutes }, [0.5]));

    [Fact]
    public void Refuses_a_fact_that_the_playbook_does_not_have() =>
        Should.Throw<ArgumentException>(() =>
            new Planner(TwoMoves()).Propose(new Circumstances { Facts = new Circumstances().Facts.Add("raedy", true) }, [0.5]));

    private static readonly IEqualityComparer<HeldMove> HeldMoveComparer = EqualityComparer<HeldMove>.Create(
        (a, b) => a!.Id == b!.Id && a.Because == b.Because && a.Reasons.SequenceEqual(b.Reasons));

    private static Playbook TwoMoves() => Empty.Playbook with
    {
        Drivers = [Empty.Driver("doubt", Empty.Exactly(0.5))],
        Facts = [new Fact("ready", "", "move")],
        Moves =
        [
            Empty.Move("act") with { ActsOn = Strengths("doubt", 2), Preconditions = [new FactCheck("ready", "not-ready", false)] },
            Empty.Move("practice") with { Kind = MoveKind.Learn, ActsOn = Strengths("doubt", 1), StandsInForAct = true },
        ],
    };

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, int> Strengths(string driver, int strength) =>
        Empty.Move("").ActsOn.Add(driver, strength);
}
