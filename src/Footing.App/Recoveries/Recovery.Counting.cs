namespace Footing.App.Recoveries;

/// <summary>Being counted among the closed recoveries. No change of version or day: these leave no trace that the lead could read.</summary>
public sealed partial class Recovery
{
    /// <summary>The colleague does not want it counted.</summary>
    public bool LeftOut { get; private set; }

    /// <summary>Id of its mark among those of the running period. No other place says whose a mark is.</summary>
    public Guid? CountedAs { get; private set; }

    internal void LeaveOut(bool leaveOut) => LeftOut = leaveOut;

    internal void CountAs(Guid? mark) => CountedAs = mark;
}
