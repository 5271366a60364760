using BenchmarkDotNet.Attributes;
using Footing.Core.Drivers;

namespace Footing.Bench.Drivers;

/// <summary>Goal: at most 20 µs.</summary>
[MemoryDiagnoser]
public class PosteriorBench
{
    private readonly DriverModel model = new(TypicalCase.Playbook);

    [Benchmark]
    public Posterior Posterior() => model.Posterior(TypicalCase.Evidence);
}
