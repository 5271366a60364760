using System.Collections.Immutable;

namespace Footing.App.Recoveries;

/// <summary>A move in a recovery's plan, named by its id in the playbook: a plan holds each move once.</summary>
public sealed class PlannedMove
{
    private PlannedMove() { }

    internal PlannedMove(ChosenMove chosen, Guid by)
    {
        Move = chosen.Move;
        Part = chosen.Part;
        From = chosen.From;
        By = chosen.By;
        Status = chosen.Kept ? MoveStatus.Proposed : MoveStatus.Dropped;
        Reason = chosen.Reason;
        ChangedBy = by;
    }

    public RecoveryId RecoveryId { get; private set; }
    public string Move { get; private set; } = "";
    public MovePart Part { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? By { get; private set; }
    public MoveStatus Status { get; private set; }
    public DateOnly? BegunOn { get; private set; }
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Whoever changed it last.</summary>
    public Guid ChangedBy { get; private set; }

    /// <summary>The lead's line of reason where the lead differs from the proposal. A colleague never owes one.</summary>
    public PersonalText? Reason { get; private set; }

    /// <summary>What was filled into the move's small form, by field id.</summary>
    public ImmutableSortedDictionary<string, PersonalText> Work { get; private set; } = ImmutableSortedDictionary<string, PersonalText>.Empty;

    public int Version { get; private set; } = 1;

    /// <summary>The same move for eyes that do not see its small form.</summary>
    internal PlannedMove WithoutWork()
    {
        var bare = (PlannedMove)MemberwiseClone();
        bare.Work = ImmutableSortedDictionary<string, PersonalText>.Empty;
        return bare;
    }

    internal void Agree()
    {
        if (Status != MoveStatus.Proposed) return;
        Status = MoveStatus.Agreed;
        Version++;
    }

    internal void Begin(DateOnly on, Guid by)
    {
        Status = MoveStatus.Begun;
        BegunOn = on;
        DoneOn = null;
        Touch(by);
    }

    internal void Finish(DateOnly on, Guid by)
    {
        Status = MoveStatus.Done;
        BegunOn ??= on;
        DoneOn = on;
        Touch(by);
    }

    internal void Drop(PersonalText? reason, Guid by)
    {
        Status = MoveStatus.Dropped;
        Reason = reason;
        Touch(by);
    }

    /// <param name="agreed">Whether the colleague's yes is given with it; if not, a move that was out waits for it.</param>
    internal void TakeUp(DateOnly? from, DateOnly? until, PersonalText? reason, Guid by, bool agreed)
    {
        if (Status == MoveStatus.Dropped) Status = agreed ? MoveStatus.Agreed : MoveStatus.Proposed;
        From = from;
        By = until;
        Reason = reason;
        Touch(by);
    }

    internal void Fill(ImmutableSortedDictionary<string, PersonalText> work, Guid by)
    {
        Work = work;
        Touch(by);
    }

    private void Touch(Guid by)
    {
        ChangedBy = by;
        Version++;
    }
}

/// <summary>How far a planned move has come.</summary>
public enum MoveStatus
{
    Proposed,
    Agreed,
    Begun,
    Done,
    Dropped,
}
