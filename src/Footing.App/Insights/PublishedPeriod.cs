using Footing.Core.Insights;

namespace Footing.App.Insights;

/// <summary>The figures of an ended period, computed once and never again: the cases behind them are deleted with their publishing.</summary>
public sealed class PublishedPeriod
{
    private PublishedPeriod() { }

    internal PublishedPeriod(PeriodFigures figures, int leastGroup, DateOnly on)
    {
        From = figures.Period.From;
        Until = figures.Period.Until;
        Figures = figures;
        LeastGroup = leastGroup;
        On = on;
    }

    public Quarter From { get; private set; }
    public Quarter Until { get; private set; }
    public PeriodFigures Figures { get; private set; } = null!;

    /// <summary>Fewest cases of a period as it was set then.</summary>
    public int LeastGroup { get; private set; }

    public DateOnly On { get; private set; }
}
