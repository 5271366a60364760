using System.Collections.Immutable;
using Footing.Core;

namespace Footing.App.Recoveries;

/// <summary>How a change to a recovery ended.</summary>
public abstract record ChangeOutcome
{
    private ChangeOutcome() { }

    /// <summary>Saved, or saved before by the same post.</summary>
    public sealed record Done : ChangeOutcome;

    /// <summary>There is no such recovery for this person: it is gone, or was never theirs to change.</summary>
    public sealed record NotFound : ChangeOutcome;

    /// <summary>The recovery's stage does not allow it.</summary>
    public sealed record NotNow(Stage Stage) : ChangeOutcome;

    /// <summary>It is noted, and will be done when a legal hold is lifted.</summary>
    public sealed record Waits : ChangeOutcome;

    /// <summary>Nothing was saved, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<InputFault> Faults) : ChangeOutcome;

    /// <summary>Someone else saved in between; nothing was saved. The page shows what is stored beside what was typed.</summary>
    /// <param name="Version">The stored version, to be sent along when saving over it.</param>
    public sealed record Conflict(int Version) : ChangeOutcome;

    internal static ChangeOutcome Saved { get; } = new Done();
}
