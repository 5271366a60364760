using System.Text.Json.Serialization;
using Footing.Core.Drivers;

namespace Footing.App.Recoveries;

/// <summary>A sign the lead noticed at the opening.</summary>
/// <param name="Level">0 to 4; null when only ticked.</param>
/// <param name="Example">One example, asked for from level 2.</param>
public sealed record NotedSign(int? Level, PersonalText? Example)
{
    [JsonIgnore]
    public SignReading Reading => Level is { } level ? SignReading.At(level) : SignReading.Ticked;
}
