namespace Footing.App.People;

/// <summary>Keeps everything of one person from being deleted, openly: they can read since when, by whom and why.</summary>
public sealed class LegalHold
{
    public const int LongestReason = 300;

    private LegalHold() { }

    internal LegalHold(Guid accountId, Guid setBy, string reason, DateTimeOffset at)
    {
        AccountId = accountId;
        SetBy = setBy;
        Reason = reason;
        SetAt = at;
    }

    /// <summary>Whose data it keeps. An account has one hold at most.</summary>
    public Guid AccountId { get; private set; }
    public Guid SetBy { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset SetAt { get; private set; }
}
