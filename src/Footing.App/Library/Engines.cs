using System.Collections.Concurrent;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.App.Library;

/// <summary>The engines of each playbook on the shelf, prepared once and kept, since their tables take a moment.</summary>
public sealed class Engines(Shelf shelf)
{
    private readonly ConcurrentDictionary<string, Lazy<DriverModel>> drivers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<TrackEngine>> tracks = new(StringComparer.Ordinal);

    /// <summary>Why it may be, and what to do: the model brings its planner.</summary>
    public DriverModel Drivers(string playbook) => Prepared(drivers, playbook, known => new DriverModel(known));

    /// <summary>How it is going.</summary>
    public TrackEngine Track(string playbook) => Prepared(tracks, playbook, known => new TrackEngine(known));

    private T Prepared<T>(ConcurrentDictionary<string, Lazy<T>> kept, string playbook, Func<Playbook, T> prepare) =>
        kept.GetOrAdd(playbook, id => new Lazy<T>(() => prepare(shelf.Get(id)))).Value;
}
