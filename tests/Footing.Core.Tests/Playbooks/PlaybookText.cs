using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Tests.Playbooks;

/// <summary>The files of a small valid playbook, to be changed in one place and read.</summary>
internal sealed record PlaybookText(ImmutableSortedDictionary<string, string> Files)
{
    public const string Id = "small";

    public static PlaybookText Minimal { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["playbook.yaml"] = MinimalPlaybook.Head,
        ["drivers.yaml"] = MinimalPlaybook.Drivers,
        ["track.yaml"] = MinimalPlaybook.Track,
        ["screens.yaml"] = MinimalPlaybook.Screens,
        ["moves/talk.md"] = MinimalPlaybook.Move("talk", "frame"),
        ["moves/attempt.md"] = MinimalPlaybook.Move("attempt", "act"),
        ["moves/rest.md"] = MinimalPlaybook.Move("rest", "ease"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    public PlaybookText With(string file, string text) => new(Files.SetItem(file, text));

    public PlaybookText Without(string file) => new(Files.Remove(file));

    /// <summary>Changes the first place where <paramref name="old"/> stands; it must stand somewhere.</summary>
    public PlaybookText Replace(string file, string old, string changed)
    {
        var at = Files[file].IndexOf(old, StringComparison.Ordinal);
        if (at < 0) throw new ArgumentException($"{file} does not hold \"{old}\".", nameof(old));
        return With(file, Files[file][..at] + changed + Files[file][(at + old.Length)..]);
    }

    public PlaybookReading Read() => PlaybookReader.Read(Id, Files.Select(file => PlaybookFile.FromText(file.Key, file.Value)));

    public Playbook ReadPlaybook() =>
        Read() is { Playbook: { } playbook } ? playbook : throw new InvalidOperationException(string.Join('\n', Read().Faults));
}
