using BenchmarkDotNet.Attributes;
using Footing.Core.Drivers;

namespace Footing.Bench.Drivers;

/// <summary>What a playbook costs once: its tables, and its tables with the redraws.</summary>
[MemoryDiagnoser]
public class PreparationBench
{
    [Benchmark]
    public DriverModel Tables() => new(TypicalCase.Playbook);

    [Benchmark]
    public Assessment TablesAndRedraws() =>
        new DriverModel(TypicalCase.Playbook).Assess(Evidence.None, new AssessOptions { Next = false });
}
