namespace Footing.App.Recoveries;

/// <summary>
/// An invitation, kept apart from the recovery so that it can stay when the recovery is gone. It holds no word
/// about the colleague, and nothing in it tells a declined invitation from an unanswered one until both have run out.
/// </summary>
public sealed class Invitation
{
    private Invitation() { }

    internal Invitation(Guid id, Guid senderId, RecoveryId recoveryId, string tokenHash, DateOnly sentOn, int openDays, string timeZone)
    {
        Id = id;
        SenderId = senderId;
        RecoveryId = recoveryId;
        TokenHash = tokenHash;
        SentOn = sentOn;
        OpenUntil = sentOn.AddDays(openDays);
        TimeZone = timeZone;
    }

    /// <summary>Id of the preparation it was sent from.</summary>
    public Guid Id { get; private set; }
    public Guid SenderId { get; private set; }

    /// <summary>Null once the recovery is gone.</summary>
    public RecoveryId? RecoveryId { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateOnly SentOn { get; private set; }

    /// <summary>Last day on which it can be answered.</summary>
    public DateOnly OpenUntil { get; private set; }
    public string TimeZone { get; private set; } = "UTC";
    public bool Accepted { get; private set; }

    /// <summary>The sender took it back: no longer listed, kept only so that a repeated post does not send it again.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>Its time ran out without a yes, whether it was declined or not, and the audit chain says so.</summary>
    public bool Over { get; private set; }
    public int Version { get; private set; } = 1;

    /// <summary>Hash of the secret that the first browser to open it keeps; null until then. No other browser opens it.</summary>
    public string? OpenedBy { get; private set; }

    public bool IsOpenOn(DateOnly day) => RecoveryId is not null && !Accepted && day <= OpenUntil;

    internal void HoldFor(string browser)
    {
        OpenedBy = browser;
        Version++;
    }

    internal void Accept()
    {
        Accepted = true;
        Version++;
    }

    /// <summary>Declined. Once its time is over, the row is that of one nobody answered.</summary>
    internal void LetGo()
    {
        RecoveryId = null;
        Version++;
    }

    /// <summary>What is left no longer tells whether it was opened, or how often the row changed: both would tell a no from silence.</summary>
    internal void RunOut()
    {
        Over = true;
        RecoveryId = null;
        OpenedBy = null;
        Version = 0;
    }

    internal void Withdraw()
    {
        RecoveryId = null;
        Withdrawn = true;
        Version++;
    }
}
