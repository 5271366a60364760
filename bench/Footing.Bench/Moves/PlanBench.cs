using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Footing.Core.Drivers;
using Footing.Core.Moves;

namespace Footing.Bench.Moves;

/// <summary>Goal: at most 1 ms.</summary>
[MemoryDiagnoser]
public class PlanBench
{
    private readonly Planner planner = new(TypicalCase.Playbook);
    private readonly ImmutableArray<double> probabilities =
        new DriverModel(TypicalCase.Playbook).Posterior(TypicalCase.Evidence).Probabilities;

    [Benchmark]
    public Plan Propose() => planner.Propose(TypicalCase.Circumstances, probabilities);
}
