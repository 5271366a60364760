using Footing.App.Recoveries;

namespace Footing.App.Alone;

/// <summary>
/// A colleague's invitation to a lead. It holds days and ids alone; what was picked lies in <see cref="SharedWithLead"/>, and
/// nothing here tells a no from silence once that is gone.
/// </summary>
public sealed class LeadInvitation
{
    private LeadInvitation() { }

    internal LeadInvitation(AloneWork work, Guid leadId, SharedWithLead shared, RetentionPeriods periods, Guid once, DateOnly today, TimeProvider clock)
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow());
        WorkId = work.Id;
        OwnerId = work.OwnerId;
        LeadId = leadId;
        SharedId = shared.Id;
        Once = once;
        SentOn = today;
        OpenUntil = today.AddDays(periods.Invitation);
        TimeZone = work.TimeZone;
    }

    public Guid Id { get; private set; }
    public AloneWorkId WorkId { get; private set; }
    public Guid OwnerId { get; private set; }
    public Guid LeadId { get; private set; }

    /// <summary>Null once what was picked is gone: declined, run out, taken back or accepted.</summary>
    public Guid? SharedId { get; private set; }

    /// <summary>Of the post that sent it.</summary>
    public Guid Once { get; private set; }
    public DateOnly SentOn { get; private set; }

    /// <summary>Last day on which it can be answered.</summary>
    public DateOnly OpenUntil { get; private set; }
    public string TimeZone { get; private set; } = "UTC";
    public bool Accepted { get; private set; }

    /// <summary>The recovery that came of it; null when there is none, or none any more.</summary>
    public RecoveryId? RecoveryId { get; private set; }

    /// <summary>Taken back: no longer listed, kept only so that a repeated post does not send it again.</summary>
    public bool Withdrawn { get; private set; }
    public int Version { get; private set; } = 1;

    /// <summary>For the lead: whether there is something to answer.</summary>
    public bool IsOpenOn(DateOnly day) => SharedId is not null && !Accepted && day <= OpenUntil;

    /// <summary>For the sender: goes by the days alone, so that a no reads as silence does.</summary>
    public SentState StateOn(DateOnly day) =>
        Accepted ? SentState.Agreed : day <= OpenUntil ? SentState.Open : SentState.NotTakenUp;

    internal void Accept(RecoveryId recovery)
    {
        Accepted = true;
        RecoveryId = recovery;
        SharedId = null;
        Version++;
    }

    /// <summary>Declined or run out: the same row either way.</summary>
    internal void LetGo()
    {
        SharedId = null;
        Version++;
    }

    internal void Withdraw()
    {
        SharedId = null;
        Withdrawn = true;
        Version++;
    }
}
