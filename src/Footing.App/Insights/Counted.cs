using System.Collections.Immutable;
using Footing.App.Library;
using Footing.App.Recoveries;
using Footing.Core.Insights;

namespace Footing.App.Insights;

/// <summary>What is counted of a closed recovery, and by what. Nothing else of it ever reaches a figure.</summary>
public static class Counted
{
    public const string PressurePoint = "pressure-point";
    public const string MoveUsed = "move";
    public const string TimeToClosing = "time-to-closing";

    /// <summary>How long recovery takes is nobody's to say before the organisation has seen this many of its own.</summary>
    public const int ClosedCasesBeforeTime = 30;

    private const int DaysInWeek = 7;

    /// <summary>Last weeks of the bands from agreeing to closing; the last band is open.</summary>
    private static readonly ImmutableArray<(string Id, int Weeks)> Bands =
        [("weeks-0-3", 4), ("weeks-4-7", 8), ("weeks-8-12", 13), ("weeks-13-and-more", int.MaxValue)];

    /// <summary>By what closed recoveries are counted, whatever they hold.</summary>
    public static ImmutableArray<Dimension> Dimensions(Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        var playbooks = shelf.Playbooks.Values;
        return
        [
            new Several(PressurePoint, [.. playbooks.SelectMany(playbook => playbook.Triggers).Select(trigger => trigger.Id).Distinct(StringComparer.Ordinal)]),
            new Several(MoveUsed, [.. playbooks.SelectMany(playbook => playbook.Moves).Select(move => move.Id).Distinct(StringComparer.Ordinal)]),
            new OneOf(
                TimeToClosing,
                [
                    new Cut([.. Bands.Select(band => new Bundle(band.Id, [band.Id]))]),
                    new Cut([new("weeks-0-7", ["weeks-0-3", "weeks-4-7"]), new("weeks-8-and-more", ["weeks-8-12", "weeks-13-and-more"])]),
                ],
                ClosedCasesBeforeTime),
        ];
    }

    /// <summary>What is counted of a recovery that both had agreed to and that is closed.</summary>
    internal static CountedCase Of(Recovery recovery) => Of(
        recovery.Triggers,
        recovery.Moves.Where(move => move.Status is MoveStatus.Begun or MoveStatus.Done).Select(move => move.Move),
        recovery.ClosedOn!.Value.DayNumber - recovery.AgreedOn!.Value.DayNumber);

    /// <param name="pressurePoints">Ids of the pressure points.</param>
    /// <param name="moves">Ids of the moves that were begun.</param>
    /// <param name="days">Days from agreeing to closing.</param>
    public static CountedCase Of(IEnumerable<string> pressurePoints, IEnumerable<string> moves, int days) => new(
        ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal)
            .Add(PressurePoint, [.. pressurePoints])
            .Add(MoveUsed, [.. moves])
            .Add(TimeToClosing, [Bands.First(band => days < (long)band.Weeks * DaysInWeek).Id]));
}
