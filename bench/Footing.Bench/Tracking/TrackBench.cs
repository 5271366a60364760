using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Footing.Web;

namespace Footing.Bench.Tracking;

/// <summary>One case re-estimated from the start: filter, levels, forecast and status.</summary>
[MemoryDiagnoser]
public class TrackBench
{
    private TrackEngine engine = null!;
    private Course course = null!;

    /// <summary>Check-ins of the case.</summary>
    [Params(3, 10, 40)]
    public int CheckIns { get; set; }

    /// <summary>Builds the engine of the installed playbook and a steady rise with three signs and all self-ratings.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var playbook = InstalledPlaybooks.Read(folder: null).Single(one => one.Id == "recovery-after-failure");
        engine = new TrackEngine(playbook);
        var setback = new DateOnly(2026, 1, 5);
        course = new Course { Setback = setback, CheckIns = [.. Enumerable.Range(1, CheckIns).Select(week => Week(playbook, setback, week))] };
    }

    /// <summary>The whole track.</summary>
    [Benchmark]
    public Track Estimate() => engine.Estimate(course);

    private static CheckIn Week(Playbook playbook, DateOnly setback, int week) => new(
        setback.AddDays(7 * week),
        playbook.Signs.Take(3).ToImmutableSortedDictionary(sign => sign.Id, _ => Math.Max(0, 4 - (week / 2)), StringComparer.Ordinal),
        playbook.SelfRatings.ToImmutableSortedDictionary(rating => rating.Id, _ => Math.Min(10, 2 + week), StringComparer.Ordinal),
        ImmutableSortedDictionary<string, int>.Empty);
}
