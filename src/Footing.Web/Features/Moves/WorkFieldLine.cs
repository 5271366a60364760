using Footing.Core.Playbooks;

namespace Footing.Web.Features.Moves;

/// <summary>One field of a move's small form with what it holds. Several dates stand one a line.</summary>
public sealed record WorkFieldLine(WorkField Field, string? Text)
{
    public const int MostDates = 6;

    public string Name => $"Work[{Field.Id}]";

    public IReadOnlyList<string> Dates => Text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
