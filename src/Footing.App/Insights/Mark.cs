using Footing.Core.Insights;

namespace Footing.App.Insights;

/// <summary>
/// That a recovery was closed, kept until its period is published: the quarter and what is counted, without names. Its id
/// is drawn at random and stands sealed in the recovery alone, so that deleting the recovery cuts the only link between the two.
/// </summary>
public sealed class Mark
{
    private Mark() { }

    public Mark(Quarter quarter, CountedCase counted)
    {
        Id = Guid.NewGuid();
        Quarter = quarter;
        Case = counted;
    }

    public Guid Id { get; private set; }

    /// <summary>The quarter of closing, and no day.</summary>
    public Quarter Quarter { get; private set; }

    public CountedCase Case { get; private set; } = null!;
}
