using BenchmarkDotNet.Attributes;
using Footing.Core.Drivers;

namespace Footing.Bench.Drivers;

/// <summary>Goals: with reasons at most 100 µs, with ranges 2 ms, with the next question 10 ms.</summary>
[MemoryDiagnoser]
public class AssessmentBench
{
    private readonly DriverModel model = new(TypicalCase.Playbook);

    [GlobalSetup]
    public void PrepareRedraws() => WithRanges();

    [Benchmark]
    public Assessment WithReasons() => model.Assess(TypicalCase.Evidence, new AssessOptions { Ranges = false, Next = false });

    [Benchmark]
    public Assessment WithRanges() => model.Assess(TypicalCase.Evidence, new AssessOptions { Next = false });

    [Benchmark]
    public Assessment WithNextQuestion() => model.Assess(TypicalCase.Evidence, new AssessOptions { Ranges = false });
}
