using Footing.App.Recoveries;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.App.CheckIns;

/// <summary>A real attempt at the kind of task that failed.</summary>
public sealed class Try
{
    private Try() { }

    internal Try(TryInput input, PersonalText what, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        Day = input.Day;
        What = what;
        Size = input.Size;
        Seen = input.Seen;
        Result = input.Result;
        By = by;
        Once = input.Once;
    }

    public Guid Id { get; private set; }
    public RecoveryId RecoveryId { get; private set; }
    public DateOnly Day { get; private set; }
    public PersonalText What { get; private set; } = null!;
    public TrySize Size { get; private set; }
    public bool Seen { get; private set; }
    public TryResult Result { get; private set; }

    /// <summary>Whoever wrote it down.</summary>
    public Guid By { get; private set; }
    public Guid Once { get; private set; }

    /// <summary>True when the input has the content of this entry.</summary>
    internal bool Says(TryInput input, PersonalText what) =>
        Day == input.Day && What == what && Size == input.Size && Seen == input.Seen && Result == input.Result;

    public Attempt ToAttempt() => new(Day, Size, Seen, Result);
}
