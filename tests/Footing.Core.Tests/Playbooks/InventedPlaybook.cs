using System.Collections.Immutable;
using Footing.Core.Numerics;
using Footing.Core.Playbooks;

namespace Footing.Core.Tests.Playbooks;

/// <summary>
/// Playbooks with nonsense names and numbers drawn from a seed, as large as the real one unless told otherwise, so
/// that no test leans on what a particular playbook says.
/// </summary>
internal sealed class InventedPlaybook(long seed)
{
    private readonly SeededRandom random = new(seed);

    public int Drivers { get; init; } = 7;

    public int Triggers { get; init; } = 8;

    public int Signs { get; init; } = 10;

    public int QuestionsEach { get; init; } = 6;

    public int Moves { get; init; } = 12;

    public int Facts { get; init; } = 6;

    public static PlanRules Planning { get; } = new(
        MostFitting: 3, LeadingAt: 0.5, LeadingWeight: 2, MinuteCost: 0.001, LeadMinutes: 90, ColleagueMinutes: 240,
        TeamActionAt: 0.4, StrengthScale: 4, AskAtLeast: 5, EnoughBelow: 0.01, MostLikely: 0.5, MostLikelyLeads: 0.6,
        AnswerShrink: 0.7, AnswerCap: 20, PresentFrom: 2, Apart: []);

    public Playbook Build() => Empty.Playbook with
    {
        Drivers = [.. Names("driver", Drivers).Select(id => Empty.Driver(id, Chance(0.01, 0.3)) with
        {
            Scope = random.NextInt(3) == 0 ? DriverScope.Team : DriverScope.Person,
            TeamAction = new TeamAction("", $"act on {id}", Fact(), $"leave {id}"),
        })],
        Triggers = [.. Names("trigger", Triggers).Select(id => new Trigger(id, id, "", "", PerDriver(() => Chance(0, 0.8))))],
        Signs = [.. Names("sign", Signs).Select(id =>
            new Sign(id, id, false, [], "", new SignForColleague("", []), Chance(0.01, 0.3), PerDriver(() => Chance(0, 0.7))))],
        Questions = [.. Names("driver", Drivers).SelectMany(d => Names($"{d}-q", QuestionsEach).Select(id => Question(id, d)))],
        Facts = [.. Names("fact", Facts).Select(id => new Fact(id, id, "move"))],
        Moves = [.. Names("move", Moves).Select((id, m) => Move(id, m))],
        Planning = Planning,
    };

    private Question Question(string id, string driver) => new(
        id, random.NextInt(3) == 0 ? Voice.Employee : Voice.Manager, driver, id,
        Ratio(1.5, 6), Ratio(0.3, 0.9),
        [.. Names("driver", Drivers).Where(d => d != driver && random.NextInt(5) == 0)
            .Select(d => new RivalEffect(d, Ratio(0.4, 1.6), Ratio(0.7, 1.4)))]);

    private Move Move(string id, int place) => Empty.Move(id) with
    {
        Kind = place % 4 == 0 ? MoveKind.Frame : (MoveKind)(1 + random.NextInt(5)),
        ActsOn = Names("driver", Drivers).ToImmutableSortedDictionary(d => d, _ => random.NextInt(4)),
        Effort = new Effort(random.NextInt(46), random.NextInt(21), random.NextInt(46), random.NextInt(91)),
        Weeks = 1 + random.NextInt(8),
        Order = random.NextInt(100),
        FirstStepDays = new DayWindow(random.NextInt(10), 10 + random.NextInt(10)),
        Preconditions = [.. Checks()],
        Contraindications = [.. Checks()],
        Holds = random.NextInt(3) == 0 ? [new Hold(Condition(), $"hold-{id}")] : [],
        AlwaysWhen = random.NextInt(5) == 0 ? Condition() : null,
        StandsInForAct = random.NextInt(6) == 0,
    };

    private IEnumerable<FactCheck> Checks() => Facts == 0
        ? []
        : Enumerable.Range(0, random.NextInt(3)).Select(i => new FactCheck(Fact(), $"check-{i}", random.NextInt(4) == 0));

    private Condition Condition() => random.NextInt(7) switch
    {
        0 => new Condition.FactIs(Fact(), random.NextInt(3) switch { 0 => true, 1 => false, _ => null }),
        1 => new Condition.TriggerNamed($"trigger-{random.NextInt(Triggers)}"),
        2 => new Condition.DriverAtLeast($"driver-{random.NextInt(Drivers)}", random.NextDouble()),
        3 => new Condition.DriverFirst($"driver-{random.NextInt(Drivers)}"),
        4 => new Condition.Any([Condition(), Condition()]),
        5 => new Condition.All([Condition(), Condition()]),
        _ => new Condition.Not(Condition()),
    };

    private string Fact() => $"fact-{random.NextInt(Math.Max(1, Facts))}";

    private ImmutableSortedDictionary<string, Strength> PerDriver(Func<Strength> draw) =>
        Names("driver", Drivers).ToImmutableSortedDictionary(d => d, _ => draw());

    private Strength Chance(double low, double high)
    {
        double value = random.NextDouble(low, high);
        return new(value, Math.Max(0, value - 0.15), Math.Min(0.99, value + 0.15), "C", "inferred", []);
    }

    private Strength Ratio(double low, double high)
    {
        double value = random.NextDouble(low, high);
        double[] ends = [Math.Pow(value, 0.5), Math.Pow(value, 1.4)];
        return new(value, ends.Min(), ends.Max(), "C", "inferred", []);
    }

    private static IEnumerable<string> Names(string kind, int count) => Enumerable.Range(0, count).Select(i => $"{kind}-{i}");
}
