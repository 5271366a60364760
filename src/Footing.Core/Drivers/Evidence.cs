using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>An answer to a question. A question that was not asked has no answer at all.</summary>
public enum Answer
{
    /// <summary>It is so.</summary>
    Yes,

    /// <summary>It is not so.</summary>
    No,

    /// <summary>Cannot tell: carries no evidence.</summary>
    Unsure,
}

/// <summary>What was noted about one sign. A sign that was not seen has no reading at all.</summary>
public readonly record struct SignReading
{
    private SignReading(int? level) => Level = level;

    /// <summary>Level 0 to 4 against the person's usual; null when the sign was only ticked as noticed.</summary>
    public int? Level { get; }

    /// <summary>Noticed, without a level: present for the drivers, left out by the track.</summary>
    public static SignReading Ticked { get; } = new(null);

    /// <summary>A level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not 0 to 4.</exception>
    public static SignReading At(int level) =>
        level is >= 0 and <= 4 ? new(level) : throw new ArgumentOutOfRangeException(nameof(level), level, "A level is 0 to 4.");
}

/// <summary>What is known about a case, as far as drivers are concerned. Order carries no meaning.</summary>
public sealed record Evidence
{
    /// <summary>Nothing known.</summary>
    public static Evidence None { get; } = new();

    /// <summary>Ids of the triggers named.</summary>
    public ImmutableSortedSet<string> Triggers { get; init; } = [];

    /// <summary>Readings by sign id; a sign left out was not seen.</summary>
    public ImmutableSortedDictionary<string, SignReading> Signs { get; init; } = ImmutableSortedDictionary<string, SignReading>.Empty;

    /// <summary>Answers by question id.</summary>
    public ImmutableSortedDictionary<string, Answer> Answers { get; init; } = ImmutableSortedDictionary<string, Answer>.Empty;
}
