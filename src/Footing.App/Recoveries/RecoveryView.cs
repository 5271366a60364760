using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.App.People;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>Whose eyes a view is for.</summary>
public enum Reader
{
    Lead,
    Colleague,
}

/// <summary>Which eyes go with what somebody is to a recovery.</summary>
internal static class Eyes
{
    /// <exception cref="ArgumentOutOfRangeException">They have no eyes for it: whatever the policy says, there is no view for anybody else.</exception>
    public static Reader AsReader(this Relationship toRecovery) => toRecovery switch
    {
        Relationship.Lead => Reader.Lead,
        Relationship.Colleague or Relationship.InvitedColleague => Reader.Colleague,
        _ => throw new ArgumentOutOfRangeException(nameof(toRecovery), toRecovery, "Only the two people of a recovery, and whoever is invited, have a view of it."),
    };
}

/// <summary>
/// A recovery as one reader may see it. What the <see cref="Audience"/> does not give the reader is not in here, so that no
/// page can show it: for a lead, whatever the colleague has not released.
/// </summary>
public sealed partial class RecoveryView
{
    private readonly ImmutableDictionary<Guid, string> formerLeads;
    private readonly Func<RecoveryView>? forTheLead;

    /// <param name="eyes">What the reader is to the recovery.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nobody but the lead, the colleague and whoever is invited has a view.</exception>
    internal RecoveryView(Recovery recovery, Relationship eyes, Audience audience, People people, DateOnly today)
    {
        Reader = eyes.AsReader();
        var own = Reader == Reader.Colleague;
        Today = today;
        Id = recovery.Id;
        Playbook = recovery.Playbook;
        Stage = recovery.Stage;
        LeadId = recovery.LeadId;
        LeadName = people.Lead;
        ColleagueId = recovery.ColleagueId;
        ColleagueName = Sees(Content.ColleagueName) ? people.Colleague : "";
        SetbackDay = recovery.SetbackDay;
        TimeZone = recovery.TimeZone;
        SentOn = recovery.SentOn;
        AgreedOn = recovery.AgreedOn;
        ClosedOn = recovery.ClosedOn;
        KeptUntil = own || recovery.Stage == Stage.Closed ? recovery.KeptUntil : null;
        DaysKeptClosed = recovery.DaysKeptClosed;
        DaysKeptUntouched = recovery.DaysKeptUntouched;
        ErasureAskedOn = recovery.ErasureAskedOn;
        Holds = [.. people.Holds.Where(hold => Sees(hold.Account == recovery.LeadId ? Content.HoldOnLead : Content.HoldOnColleague))];
        ResumeAsked = recovery.ResumeAsked;
        if (Sees(Content.Circumstances))
        {
            LeadMinutes = recovery.LeadMinutes;
            ColleagueMinutes = recovery.ColleagueMinutes;
            Triggers = recovery.Triggers;
            Facts = recovery.Facts;
        }
        if (Sees(Content.FactsLine))
        {
            FactsLine = recovery.FactsLine?.Value;
            WhoSaw = recovery.WhoSaw?.Value;
        }
        if (Sees(Content.Signs)) SignsAtOpening = recovery.SignsAtOpening;
        if (Sees(Content.ColleagueAccount)) ColleagueAccount = recovery.ColleagueAccount?.Value;
        if (Sees(Content.ColleagueFacts)) ColleagueFacts = recovery.ColleagueFacts;
        if (Sees(Content.NotRightMark)) Marks = recovery.Marks;
        Before = recovery.Before.RemoveRange(recovery.Before.Keys.Where(rating => !SeesItem(OwnItem.Before(rating))));
        ColleagueAgreesItIsOver = SeesItem(OwnItem.Over) ? recovery.ColleagueAgreesItIsOver : null;
        if (Sees(Content.Plan))
        {
            Moves =
            [
                .. recovery.Moves.OrderBy(move => move.From ?? DateOnly.MaxValue).ThenBy(move => move.Move, StringComparer.Ordinal)
                    .Select(move => Sees(Content.MoveWork) ? move : move.WithoutWork()),
            ];
        }
        Answers = [.. recovery.Answers.Where(answer => answer.By == Voice.Manager ? Sees(Content.LeadAnswers) : SeesItem(OwnItem.Answer(answer.Question)))];
        CheckIns =
        [
            .. Meetings(
                Sees(Content.LeadForm) ? recovery.LeadForms : [],
                recovery.ColleagueForms.Select(form => ColleagueSide.Of(form, own, SeesItem))),
        ];
        if (Sees(Content.Tries)) Tries = [.. recovery.Tries.OrderBy(attempt => attempt.Day)];
        if (Sees(Content.Debrief)) Debrief = [.. recovery.Debrief];
        LedSince = recovery.HandOvers.Max(handOver => handOver.AgreedOn);
        OpenedBy = recovery.HandOvers.Where(handOver => !handOver.IsOpen).MinBy(handOver => handOver.Id)?.FromLeadId ?? recovery.LeadId;
        formerLeads = people.FormerLeads;
        if (Sees(Content.HandOver))
        {
            HandOver = recovery.HandOvers.SingleOrDefault(handOver => handOver.IsOpen);
            HandOverTo = people.NextLead;
        }
        WantsLaterLooks = own ? recovery.ColleagueWantsLaterLooks : recovery.LeadWantsLaterLooks;
        BothWantLaterLooks = recovery is { ColleagueWantsLaterLooks: true, LeadWantsLaterLooks: true };
        LeftOut = Sees(Content.LeftOut) && recovery.LeftOut;
        SuggestionNoted = own ? recovery.ColleagueNotedSuggestion : recovery.LeadNotedSuggestion;
        if (!own) return;
        Version = recovery.Version;
        OwnItems = [.. recovery.OwnItems()];
        Released = recovery.Released;
        ShowsRatings = recovery.ColleagueShowsRatings;
        forTheLead = () => new(recovery, Relationship.Lead, audience, people, today);

        bool Sees(Content what) => audience.Sees(eyes, what);

        bool SeesItem(OwnItem item) => audience.Sees(eyes, item.What, recovery.IsReleased(item));
    }

    /// <summary>From one talk to the next.</summary>
    public const int DaysBetweenTalks = 7;

    public Reader Reader { get; }

    /// <summary>The day it is for the two people.</summary>
    public DateOnly Today { get; }
    public RecoveryId Id { get; }

    /// <summary>For the colleague's own forms; 0 for a lead, since it moves with what is not released as well.</summary>
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

    /// <summary>Last day on which it is kept; null for a lead until it is closed, since until then the day moves with every entry, released or not.</summary>
    public DateOnly? KeptUntil { get; }

    /// <summary>The periods that hold for it.</summary>
    public int DaysKeptClosed { get; }
    public int DaysKeptUntouched { get; }

    /// <summary>Day the colleague asked to erase it while it was held; null for none.</summary>
    public DateOnly? ErasureAskedOn { get; }

    /// <summary>Legal holds that keep it: the colleague reads of every one, the lead of one on their own account alone.</summary>
    public ImmutableArray<HoldLine> Holds { get; }

    /// <summary>The colleague is told in good time: the last day, when it is near and nothing keeps it.</summary>
    public DateOnly? DeletedSoon =>
        Reader == Reader.Colleague && Holds.IsEmpty && KeptUntil is { } last && last <= Today.AddDays(RetentionPeriods.DaysOfNotice) ? last : null;

    /// <summary>The lead asked to go on after a pause; the colleague decides.</summary>
    public bool ResumeAsked { get; }
    public int? LeadMinutes { get; }
    public int? ColleagueMinutes { get; }
    public ImmutableSortedSet<string> Triggers { get; } = [];
    public ImmutableSortedDictionary<string, bool> Facts { get; } = ImmutableSortedDictionary<string, bool>.Empty;
    public string? FactsLine { get; }
    public string? WhoSaw { get; }
    public ImmutableSortedDictionary<string, NotedSign> SignsAtOpening { get; } = ImmutableSortedDictionary<string, NotedSign>.Empty;
    public string? ColleagueAccount { get; }
    public ImmutableSortedDictionary<string, bool> ColleagueFacts { get; } = ImmutableSortedDictionary<string, bool>.Empty;

    /// <summary>Lines that the colleague says are not right, by the line's key.</summary>
    public ImmutableSortedDictionary<string, NotRight> Marks { get; } = ImmutableSortedDictionary<string, NotRight>.Empty;
    public ImmutableSortedDictionary<string, int> Before { get; }
    public bool? ColleagueAgreesItIsOver { get; }
    public ImmutableArray<PlannedMove> Moves { get; } = [];
    public ImmutableArray<QuestionAnswer> Answers { get; }
    public ImmutableArray<CheckInView> CheckIns { get; }
    public ImmutableArray<Try> Tries { get; } = [];
    public ImmutableArray<DebriefLine> Debrief { get; } = [];

    /// <summary>For the colleague: everything of theirs that waits for release or was released. Empty for a lead.</summary>
    public ImmutableArray<OwnItem> OwnItems { get; } = [];

    /// <summary>For the colleague: when each released item was released, by its key. Empty for a lead.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Released { get; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;

    /// <summary>For the colleague: whether new ratings are offered as released.</summary>
    public bool ShowsRatings { get; }

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

    /// <summary>The same recovery as the lead reads it, which the colleague may always see.</summary>
    public RecoveryView AsTheLeadReadsIt() => forTheLead?.Invoke() ?? this;

    /// <summary>Last day of the window for the next talk: a week after this reader's own last form, or after agreeing. It may have passed.</summary>
    public DateOnly TalkBy =>
        (CheckIns.Where(checkIn => Reader == Reader.Colleague ? checkIn.Colleague is not null : checkIn.Lead is not null)
            .Select(checkIn => (DateOnly?)checkIn.Day).LastOrDefault() ?? AgreedOn ?? SentOn).AddDays(DaysBetweenTalks);

    /// <summary>The name of whoever wrote something here: the colleague, the lead, or one who led before.</summary>
    public string NameOf(Guid author) =>
        author == ColleagueId ? ColleagueName
        : author == LeadId ? LeadName
        : formerLeads.GetValueOrDefault(author, "A former lead");

    private static IEnumerable<CheckInView> Meetings(IEnumerable<LeadForm> lead, IEnumerable<ColleagueSide> colleague)
    {
        var leadByDay = lead.ToDictionary(form => form.Day);
        var colleagueByDay = colleague.Where(side => !side.IsEmpty).ToDictionary(side => side.Day);
        return leadByDay.Keys.Union(colleagueByDay.Keys).Order()
            .Select(day => new CheckInView(day, leadByDay.GetValueOrDefault(day), colleagueByDay.GetValueOrDefault(day)));
    }

    /// <summary>Names as the reader sees them.</summary>
    internal sealed record People(string Lead, string Colleague, string? NextLead, ImmutableDictionary<Guid, string> FormerLeads, ImmutableArray<HoldLine> Holds);
}

/// <summary>One check-in: the forms that the reader may see.</summary>
public sealed record CheckInView(DateOnly Day, LeadForm? Lead, ColleagueSide? Colleague);
