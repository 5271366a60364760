using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>Whose eyes a view is for.</summary>
public enum Reader
{
    Lead,
    Colleague,
}

/// <summary>
/// A recovery as one reader may see it. What the reader may not see is not in here, so that no page can show it:
/// for a lead, whatever the colleague has not released.
/// </summary>
public sealed partial class RecoveryView
{
    private readonly ImmutableDictionary<Guid, string> formerLeads;

    internal RecoveryView(Recovery recovery, Reader reader, People people, DateOnly today)
    {
        var all = reader == Reader.Colleague;
        Reader = reader;
        Today = today;
        Id = recovery.Id;
        Version = recovery.Version;
        Playbook = recovery.Playbook;
        Stage = recovery.Stage;
        LeadId = recovery.LeadId;
        LeadName = people.Lead;
        ColleagueId = recovery.ColleagueId;
        ColleagueName = people.Colleague;
        SetbackDay = recovery.SetbackDay;
        TimeZone = recovery.TimeZone;
        SentOn = recovery.SentOn;
        AgreedOn = recovery.AgreedOn;
        ClosedOn = recovery.ClosedOn;
        KeptUntil = recovery.Stage == Stage.Closed ? recovery.KeptUntil : null;
        ResumeAsked = recovery.ResumeAsked;
        LeadMinutes = recovery.LeadMinutes;
        ColleagueMinutes = recovery.ColleagueMinutes;
        Triggers = recovery.Triggers;
        Facts = recovery.Facts;
        FactsLine = recovery.FactsLine?.Value;
        WhoSaw = recovery.WhoSaw?.Value;
        SignsAtOpening = recovery.SignsAtOpening;
        ColleagueAccount = recovery.ColleagueAccount?.Value;
        BeforeReleased = all && recovery.BeforeReleased;
        Before = all || recovery.BeforeReleased ? recovery.Before : recovery.Before.Clear();
        ColleagueAgreesItIsOver = recovery.ColleagueAgreesItIsOver;
        Moves = [.. recovery.Moves.OrderBy(move => move.From ?? DateOnly.MaxValue).ThenBy(move => move.Move, StringComparer.Ordinal)];
        Answers = [.. recovery.Answers.Where(answer => all || answer.Released)];
        CheckIns = [.. Meetings(recovery.LeadForms, recovery.ColleagueForms.Where(form => all || form.Released))];
        Tries = [.. recovery.Tries.OrderBy(attempt => attempt.Day)];
        Debrief = [.. recovery.Debrief];
        LedSince = recovery.HandOvers.Max(handOver => handOver.AgreedOn);
        OpenedBy = recovery.HandOvers.Where(handOver => !handOver.IsOpen).MinBy(handOver => handOver.Id)?.FromLeadId ?? recovery.LeadId;
        formerLeads = people.FormerLeads;
        HandOver = recovery.HandOvers.SingleOrDefault(handOver => handOver.IsOpen);
        HandOverTo = people.NextLead;
        WantsLaterLooks = all ? recovery.ColleagueWantsLaterLooks : recovery.LeadWantsLaterLooks;
        BothWantLaterLooks = recovery is { ColleagueWantsLaterLooks: true, LeadWantsLaterLooks: true };
        LeftOut = all && recovery.LeftOut;
        SuggestionNoted = all ? recovery.ColleagueNotedSuggestion : recovery.LeadNotedSuggestion;
    }

    public Reader Reader { get; }

    /// <summary>The day it is for the two people.</summary>
    public DateOnly Today { get; }
    public RecoveryId Id { get; }
    public int Version { get; }
    public PlaybookStamp Playbook { get; }
    public Stage Stage { get; }
    public Guid LeadId { get; }
    public string LeadName { get; }
    public Guid? ColleagueId { get; }
    public string ColleagueName { get; }

    /// <summary>Who led it at first, and so wrote the line of facts.</summary>
    public Guid OpenedBy { get; }

    /// <summary>Day of the last hand-over; null when it has had one lead only.</summary>
    public DateOnly? LedSince { get; }
    public DateOnly SetbackDay { get; }
    public string TimeZone { get; }
    public DateOnly SentOn { get; }
    public DateOnly? AgreedOn { get; }
    public DateOnly? ClosedOn { get; }

    /// <summary>Last day on which it is kept; null until it is closed, since until then the day moves with every entry, released or not.</summary>
    public DateOnly? KeptUntil { get; }

    /// <summary>The lead asked to go on after a pause; the colleague decides.</summary>
    public bool ResumeAsked { get; }
    public int? LeadMinutes { get; }
    public int? ColleagueMinutes { get; }
    public ImmutableSortedSet<string> Triggers { get; }
    public ImmutableSortedDictionary<string, bool> Facts { get; }
    public string? FactsLine { get; }
    public string? WhoSaw { get; }
    public ImmutableSortedDictionary<string, NotedSign> SignsAtOpening { get; }
    public string? ColleagueAccount { get; }
    public ImmutableSortedDictionary<string, int> Before { get; }
    public bool BeforeReleased { get; }
    public bool? ColleagueAgreesItIsOver { get; }
    public ImmutableArray<PlannedMove> Moves { get; }
    public ImmutableArray<QuestionAnswer> Answers { get; }
    public ImmutableArray<CheckInView> CheckIns { get; }
    public ImmutableArray<Try> Tries { get; }
    public ImmutableArray<DebriefLine> Debrief { get; }

    /// <summary>An open proposal that another lead holds it.</summary>
    public HandOver? HandOver { get; }
    public string? HandOverTo { get; }

    /// <summary>Whether this reader wants to look back twice after closing. The other's wish shows only once both want it.</summary>
    public bool WantsLaterLooks { get; }
    public bool BothWantLaterLooks { get; }

    /// <summary>Whether the colleague does not want it counted; false for a lead.</summary>
    public bool LeftOut { get; }

    /// <summary>Whether this reader has noted the suggestion of more help.</summary>
    public bool SuggestionNoted { get; }

    /// <summary>The name of whoever wrote something here: the colleague, the lead, or one who led before.</summary>
    public string NameOf(Guid author) =>
        author == ColleagueId ? ColleagueName
        : author == LeadId ? LeadName
        : formerLeads.GetValueOrDefault(author, "A former lead");

    private static IEnumerable<CheckInView> Meetings(IEnumerable<LeadForm> lead, IEnumerable<ColleagueForm> colleague)
    {
        var leadByDay = lead.ToDictionary(form => form.Day);
        var colleagueByDay = colleague.ToDictionary(form => form.Day);
        return leadByDay.Keys.Union(colleagueByDay.Keys).Order()
            .Select(day => new CheckInView(day, leadByDay.GetValueOrDefault(day), colleagueByDay.GetValueOrDefault(day)));
    }

    /// <summary>Names as the reader sees them.</summary>
    internal sealed record People(string Lead, string Colleague, string? NextLead, ImmutableDictionary<Guid, string> FormerLeads);
}

/// <summary>One check-in: the forms that the reader may see.</summary>
public sealed record CheckInView(DateOnly Day, LeadForm? Lead, ColleagueForm? Colleague);
