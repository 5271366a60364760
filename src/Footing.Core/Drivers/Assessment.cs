using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>How far the drivers can be named. Words only: no plan depends on it.</summary>
public enum Verdict
{
    /// <summary>No driver stands out firmly enough.</summary>
    NotClearYet,

    /// <summary>The first driver is the most likely so far. Never "the cause".</summary>
    MostLikelySoFar,
}

/// <summary>What may be behind it, with ranges, reasons and the next question worth asking.</summary>
/// <param name="Playbook">Stamp of the playbook, id@version.</param>
/// <param name="ContentHash">Hash of the playbook's content.</param>
/// <param name="Drivers">All drivers, most probable first; ties in the playbook's order.</param>
/// <param name="Verdict">Null when ranges were left out.</param>
/// <param name="Because">Per piece of evidence and driver, strongest first.</param>
/// <param name="Next">The question most worth asking; null when enough is known or it was left out.</param>
/// <param name="Enough">True when no remaining question would change the plan noticeably.</param>
public sealed record Assessment(
    string Playbook, string ContentHash, ImmutableArray<DriverEstimate> Drivers, Verdict? Verdict, ImmutableArray<Because> Because,
    NextQuestion? Next, bool Enough);

/// <summary>One driver's probability.</summary>
/// <param name="Id">Id of the driver.</param>
/// <param name="Probability">Exact posterior probability, 0 to 1.</param>
/// <param name="Low">5th percentile over redraws of the strengths, never above the probability; null when left out.</param>
/// <param name="High">95th percentile, never below the probability; null when left out.</param>
/// <param name="Leads">Share of redraws in which it is first; null when left out.</param>
public sealed record DriverEstimate(string Id, double Probability, double? Low, double? High, double? Leads);

/// <summary>What one piece of evidence does to one driver: its log odds with the evidence minus without. Not additive.</summary>
/// <param name="Evidence"><c>trigger</c>, <c>sign=level</c>, <c>sign=ticked</c> or <c>question=answer</c>.</param>
/// <param name="Kind">What kind of evidence it is.</param>
/// <param name="Id">Id of the trigger, sign or question.</param>
/// <param name="Driver">Id of the driver.</param>
/// <param name="LogOdds">Natural log odds with minus without.</param>
public sealed record Because(string Evidence, EvidenceKind Kind, string Id, string Driver, double LogOdds);

/// <summary>Kinds of evidence.</summary>
public enum EvidenceKind
{
    /// <summary>A trigger that was named.</summary>
    Trigger,

    /// <summary>A sign that was rated or ticked.</summary>
    Sign,

    /// <summary>A question that was answered.</summary>
    Answer,
}

/// <summary>The question most worth asking next.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="AskedOf">Who is asked.</param>
/// <param name="Value">Expected gain in utility from being able to change the present plan, 0 or more.</param>
/// <param name="Information">Expected information gain about the drivers in nats; breaks ties.</param>
/// <param name="Text">The question as asked.</param>
public sealed record NextQuestion(string Question, Voice AskedOf, double Value, double Information, string Text);
