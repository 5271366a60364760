using System.Collections.Immutable;
using Footing.Core;

namespace Footing.App.Recoveries;

/// <summary>How long things are kept, in days. An organisation may lower each; what people were told can only get shorter.</summary>
/// <param name="Invitation">Days an invitation can be answered.</param>
/// <param name="Closed">Days a recovery is kept after it is closed.</param>
/// <param name="Untouched">Days a recovery is kept when nobody enters anything.</param>
public sealed record RetentionPeriods(int Invitation, int Closed, int Untouched)
{
    /// <summary>
    /// The colleague is told so many days before a recovery is deleted. Nothing is deleted earlier than told, so a
    /// lowered period takes effect on what is stored no sooner than this.
    /// </summary>
    public const int DaysOfNotice = 14;

    /// <summary>What Footing comes with.</summary>
    public static RetentionPeriods Longest { get; } = new(14, 90, 180);

    /// <summary>Shorter ones would leave no time to answer, or none for the notice.</summary>
    public static RetentionPeriods Shortest { get; } = new(3, DaysOfNotice, 30);

    /// <summary>What keeps these from taking the place of others; empty when nothing does.</summary>
    public ImmutableArray<InputFault> FaultsAfter(RetentionPeriods current)
    {
        var faults = ImmutableArray.CreateBuilder<InputFault>();
        Check(Invitation, Shortest.Invitation, current.Invitation, "invitation");
        Check(Closed, Shortest.Closed, current.Closed, "closed");
        Check(Untouched, Shortest.Untouched, current.Untouched, "untouched");
        return faults.ToImmutable();

        void Check(int days, int least, int most, string path)
        {
            if (days < least) faults.Add(new("too-short", $"At least {least} days.", path));
            if (days > most) faults.Add(new("too-long", $"At most the {most} days it is now: people were told so.", path));
        }
    }
}
