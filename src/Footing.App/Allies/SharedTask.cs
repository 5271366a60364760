using Footing.App.Recoveries;

namespace Footing.App.Allies;

/// <summary>
/// One move of a plan that is shared with an ally: someone who does a part of the work and knows of nothing else. The
/// task itself stands in the move's small form; this row holds only who, until when and how far.
/// </summary>
public sealed class SharedTask
{
    /// <summary>How long the link works.</summary>
    public const int OpenDays = 14;

    private SharedTask() { }

    internal SharedTask(RecoveryId recoveryId, string move, Guid askedBy, bool agreed, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        RecoveryId = recoveryId;
        Move = move;
        AskedBy = askedBy;
        Agreed = agreed;
    }

    public Guid Id { get; private set; }
    public RecoveryId RecoveryId { get; private set; }
    public string Move { get; private set; } = "";
    public Guid AskedBy { get; private set; }

    /// <summary>The colleague's yes to sharing it with someone. Without it there is no link.</summary>
    public bool Agreed { get; private set; }

    /// <summary>Hash of the secret in the link; null when there is none, and once it was used.</summary>
    public string? TokenHash { get; private set; }
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>Whoever took the task on; null until then.</summary>
    public Guid? AllyId { get; private set; }

    /// <summary>Day on which the ally said that it is done.</summary>
    public DateOnly? DoneOn { get; private set; }
    public int Version { get; private set; } = 1;

    public bool IsOpenAt(DateTimeOffset now) => TokenHash is not null && AllyId is null && now < ExpiresAt;

    internal void Agree()
    {
        Agreed = true;
        Version++;
    }

    /// <summary>A new link; one made before stops working.</summary>
    internal void OpenWith(string tokenHash, DateTimeOffset now)
    {
        TokenHash = tokenHash;
        ExpiresAt = now.AddDays(OpenDays);
        Version++;
    }

    internal void TakeOn(Guid ally)
    {
        AllyId = ally;
        TokenHash = null;
        ExpiresAt = null;
        Version++;
    }

    internal void Finish(DateOnly on)
    {
        DoneOn ??= on;
        Version++;
    }
}
