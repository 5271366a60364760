using Footing.App.People;
using Footing.Core.Playbooks;
using Footing.Web.Shared;

namespace Footing.Web.Features.Moves;

/// <summary>One field of a move's small form with what it holds, and who is typing. Several dates stand one a line.</summary>
public sealed record WorkFieldLine(WorkField Field, string? Text, Writer Writer)
{
    public const int MostDates = 6;

    /// <summary>What a shared field is besides.</summary>
    public Content? Also => Field.Shared ? Content.SharedTask : null;

    public string Name => $"Work[{Field.Id}]";

    public IReadOnlyList<string> Dates => Text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
