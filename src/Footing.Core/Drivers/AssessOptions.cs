using System.Collections.Immutable;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>What an assessment works out beside the probabilities and their reasons.</summary>
public sealed record AssessOptions
{
    /// <summary>Everything, with nothing known about circumstances.</summary>
    public static AssessOptions Default { get; } = new();

    /// <summary>Whether ranges, <see cref="DriverEstimate.Leads"/> and the verdict are worked out.</summary>
    public bool Ranges { get; init; } = true;

    /// <summary>Whether the next question is looked for.</summary>
    public bool Next { get; init; } = true;

    /// <summary>Whose questions may be offered. Before the colleague agrees these are the lead's alone.</summary>
    public ImmutableArray<Voice> Ask { get; init; } = [Voice.Manager, Voice.Employee];

    /// <summary>
    /// What the look-ahead plans with. Its own <see cref="Moves.Circumstances.Evidence"/> is ignored: the evidence
    /// being assessed takes its place.
    /// </summary>
    public Circumstances Circumstances { get; init; } = new();
}
