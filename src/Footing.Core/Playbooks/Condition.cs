using System.Collections.Immutable;

namespace Footing.Core.Playbooks;

/// <summary>
/// A condition on a case, written as data. The closed set of shapes is small on purpose: whoever writes a
/// playbook must be able to read it aloud.
/// </summary>
/// <remarks>
/// In YAML each is a mapping with one of the keys <c>fact</c> (+ <c>is: true|false|unknown</c>, default true),
/// <c>trigger</c>, <c>driver</c> (+ <c>atLeast: p</c> or <c>first: true</c>), <c>beforeDay: n</c>,
/// <c>tries</c> (mapping of <c>result</c>, <c>size</c>, <c>fewerThan</c>), <c>any: […]</c>, <c>all: […]</c>, <c>not: {…}</c>.
/// </remarks>
public abstract record Condition
{
    private Condition() { }

    /// <summary>A fact has the given state. A fact that was never answered is unknown.</summary>
    /// <param name="Id">Id of the fact.</param>
    /// <param name="Is">True, false, or null for unknown.</param>
    public sealed record FactIs(string Id, bool? Is) : Condition;

    /// <summary>The trigger was named.</summary>
    /// <param name="Id">Id of the trigger.</param>
    public sealed record TriggerNamed(string Id) : Condition;

    /// <summary>The driver's probability is at least <paramref name="P"/>.</summary>
    /// <param name="Id">Id of the driver.</param>
    /// <param name="P">Probability in [0, 1].</param>
    public sealed record DriverAtLeast(string Id, double P) : Condition;

    /// <summary>The driver is the most probable one and reaches the plan's <see cref="PlanRules.LeadingAt"/>.</summary>
    /// <param name="Id">Id of the driver.</param>
    public sealed record DriverFirst(string Id) : Condition;

    /// <summary>Fewer than <paramref name="Days"/> days lie between the setback and the start of the plan.</summary>
    /// <param name="Days">Whole days.</param>
    public sealed record BeforeDay(int Days) : Condition;

    /// <summary>Fewer than <paramref name="Count"/> tries match.</summary>
    /// <param name="Size">Only tries of this size; null for any.</param>
    /// <param name="Result">Only tries with this result; null for any.</param>
    /// <param name="Count">The number that would be enough.</param>
    public sealed record FewerTries(TrySize? Size, TryResult? Result, int Count) : Condition;

    /// <summary>At least one of the parts holds.</summary>
    /// <param name="Parts">One or more conditions.</param>
    public sealed record Any(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>All parts hold.</summary>
    /// <param name="Parts">One or more conditions.</param>
    public sealed record All(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>The part does not hold.</summary>
    /// <param name="Part">A condition.</param>
    public sealed record Not(Condition Part) : Condition;
}

/// <summary>How big a real attempt was.</summary>
public enum TrySize
{
    /// <summary>A part or a rehearsal.</summary>
    Small,

    /// <summary>Larger than a part, smaller than the task that failed.</summary>
    Medium,

    /// <summary>The kind of task that failed, at its usual size.</summary>
    Real,
}

/// <summary>How an attempt ended against a standard agreed before.</summary>
public enum TryResult
{
    /// <summary>To the agreed standard.</summary>
    Met,

    /// <summary>Close to it.</summary>
    Nearly,

    /// <summary>Not to it.</summary>
    Not,
}
