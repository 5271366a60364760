using Footing.App.People;

namespace Footing.App.Recoveries;

/// <summary>Who has to do with a recovery.</summary>
/// <param name="Lead">Holds it, or will.</param>
/// <param name="Colleague">Null until they agree with an account of theirs.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="ErasureAsked">The colleague asked to erase it, and only a legal hold keeps it: it is theirs alone.</param>
/// <param name="FormerLeads">Held it before a hand-over.</param>
public sealed record Parties(Guid Lead, Guid? Colleague, Stage Stage, bool ErasureAsked, IReadOnlyCollection<Guid> FormerLeads)
{
    internal static Parties Of(Recovery recovery) => new(
        recovery.LeadId, recovery.ColleagueId, recovery.Stage, recovery.ErasureAskedOn is not null,
        [.. recovery.HandOvers.Where(handOver => !handOver.IsOpen).Select(handOver => handOver.FromLeadId)]);

    /// <summary>
    /// What someone is to the recovery. Until the colleague agrees there is nothing for the lead to see,
    /// so that a lead whose invitation is open is a stranger to it.
    /// </summary>
    public Relationship RelationshipOf(Guid account) =>
        Colleague == account ? Relationship.Colleague
        : Lead == account ? Stage == Stage.Invited || ErasureAsked ? Relationship.Stranger : Relationship.Lead
        : FormerLeads.Contains(account) ? Relationship.FormerLead
        : Relationship.Stranger;
}
