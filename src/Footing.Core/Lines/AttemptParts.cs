using System.Collections.Immutable;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Core.Lines;

/// <summary>Tries and days, as several formats write them.</summary>
internal static class AttemptParts
{
    private static readonly string[] TryFields = ["on", "size", "seen", "result"];

    /// <summary>The tries of a line, none before the setback.</summary>
    public static ImmutableArray<Attempt> Read(JsonPart? tries, DateOnly? setback) =>
        tries is null ? [] : [.. tries.Items().Select(item => ReadOne(item, setback))];

    /// <summary>A day, with a fault when it lies before the setback.</summary>
    public static DateOnly NotBefore(DateOnly? setback, JsonPart part, DateOnly day, string what)
    {
        // A day that could not be read is the first of all days and has its own fault.
        if (day != default && day < setback) part.Fault("before-setback", $"The {what} lies before the setback.");
        return day;
    }

    private static Attempt ReadOne(JsonPart item, DateOnly? setback)
    {
        var fields = item.Fields(TryFields);
        return new Attempt(
            fields.Required("on") is { } on ? NotBefore(setback, on, on.Day(), "try") : default,
            fields.Required("size")?.Choice(("small", TrySize.Small), ("medium", TrySize.Medium), ("real", TrySize.Real)) ?? default,
            fields.Required("seen")?.Flag() ?? false,
            fields.Required("result")?.Choice(("met", TryResult.Met), ("nearly", TryResult.Nearly), ("not", TryResult.Not)) ?? default);
    }
}
