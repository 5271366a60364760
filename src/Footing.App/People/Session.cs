namespace Footing.App.People;

/// <summary>
/// One sign-in in one browser. The browser's cookie names it and works only while it is here, so that signing out ends
/// also a copy of that cookie.
/// </summary>
public sealed class Session
{
    private Session() { }

    internal Session(Guid accountId, DateTimeOffset startedAt)
    {
        Id = Guid.NewGuid();
        AccountId = accountId;
        StartedAt = startedAt;
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }

    /// <summary>When the person last proved who they are.</summary>
    public DateTimeOffset StartedAt { get; private set; }
}
