using System.Text.Json.Serialization;
using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.App.Alone;

/// <summary>A real attempt at the kind of task that failed, known to its owner alone.</summary>
/// <param name="Id">Names it within the work.</param>
/// <param name="Day">Day.</param>
/// <param name="What">What was tried, in one line.</param>
/// <param name="Size">How big it was.</param>
/// <param name="Seen">Whether others saw it.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Once">Of the post that added it.</param>
public sealed record OwnTry(Guid Id, DateOnly Day, PersonalText What, TrySize Size, bool Seen, TryResult Result, Guid Once)
{
    [JsonIgnore]
    public Attempt Attempt => new(Day, Size, Seen, Result);

    /// <summary>True when the input has the content of this entry.</summary>
    internal bool Says(TryInput input, PersonalText what) =>
        Day == input.Day && What == what && Size == input.Size && Seen == input.Seen && Result == input.Result;
}
