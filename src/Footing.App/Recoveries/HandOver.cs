namespace Footing.App.Recoveries;

/// <summary>A proposal that another lead holds the recovery. It takes effect with the colleague's yes.</summary>
public sealed class HandOver
{
    private HandOver() { }

    internal HandOver(Guid fromLeadId, Guid toLeadId, Guid proposedBy, DateOnly on, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        FromLeadId = fromLeadId;
        ToLeadId = toLeadId;
        ProposedBy = proposedBy;
        ProposedOn = on;
    }

    public Guid Id { get; private set; }
    public RecoveryId RecoveryId { get; private set; }
    public Guid FromLeadId { get; private set; }
    public Guid ToLeadId { get; private set; }
    public Guid ProposedBy { get; private set; }
    public DateOnly ProposedOn { get; private set; }
    public DateOnly? AgreedOn { get; private set; }

    public bool IsOpen => AgreedOn is null;

    internal void Agree(DateOnly on) => AgreedOn = on;
}
