namespace Footing.App.Recoveries;

/// <summary>Someone opened a page of a recovery. Only the colleague can see the log.</summary>
public sealed class ReadEntry
{
    private ReadEntry() { }

    internal ReadEntry(RecoveryId recoveryId, Guid readerId, string page, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        RecoveryId = recoveryId;
        ReaderId = readerId;
        Page = page;
        At = at;
    }

    public Guid Id { get; private set; }
    public RecoveryId RecoveryId { get; private set; }
    public Guid ReaderId { get; private set; }
    public string Page { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}
