using System.Collections.Immutable;

namespace Footing.App.Alone;

/// <summary>
/// What travels with an invitation to a lead: the picked things, and the lead's answers on their own part. It has a data
/// key of its own and is erased with a no, a taking back, a yes, or the last day.
/// </summary>
public sealed class SharedWithLead
{
    private SharedWithLead() { }

    internal SharedWithLead(Picked picked, TimeProvider clock)
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow());
        Picked = picked;
    }

    public Guid Id { get; private set; }
    public Picked Picked { get; private set; } = new();

    /// <summary>The lead's answers on "was I part of it?", by fact; null until they are given, and until then nothing of the colleague's is shown.</summary>
    public ImmutableSortedDictionary<string, bool>? LeadPart { get; private set; }

    internal void AnswerPart(ImmutableSortedDictionary<string, bool> part) => LeadPart = part;
}
