using System.Collections.Immutable;
using CsCheck;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Numerics;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Playbooks;

namespace Footing.Core.Tests.Moves;

/// <summary>A case to plan for, with an invented playbook, invented facts and minutes, and the plan that was proposed.</summary>
internal sealed record PlanningCase(Playbook Playbook, Circumstances Circumstances, ImmutableArray<double> Probabilities)
{
    public static Gen<PlanningCase> Any { get; } = Gen.Long.Select(From);

    public Plan Plan => new Planner(Playbook).Propose(Circumstances, Probabilities);

    public PlainPlanner Plain => new(
        Playbook, Circumstances, Playbook.Drivers.Index().ToDictionary(d => d.Item.Id, d => Probabilities[d.Index]));

    public IEnumerable<Move> MovesOf(Plan plan) => plan.Moves.Select(m => Playbook.Moves.Single(x => x.Id == m.Id));

    private static PlanningCase From(long seed)
    {
        var random = new SeededRandom(~seed);
        var playbook = new InventedPlaybook(seed).Build();
        double skew = random.NextDouble(0.3, 3);
        return new PlanningCase(
            playbook,
            new Circumstances
            {
                Evidence = new Evidence { Triggers = [.. playbook.Triggers.Select(t => t.Id).Where(_ => random.NextInt(4) == 0)] },
                Facts = ImmutableSortedDictionary<string, bool>.Empty.AddRange(playbook.Facts.Where(_ => random.NextInt(2) == 0)
                    .Select(f => KeyValuePair.Create(f.Id, random.NextInt(2) == 0))),
                LeadMinutes = random.NextInt(4) == 0 ? null : random.NextInt(150),
                ColleagueMinutes = random.NextInt(4) == 0 ? null : random.NextInt(500),
            },
            [.. playbook.Drivers.Select(_ => Math.Pow(random.NextDouble(), skew))]);
    }
}
