using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Footing.Core.Lines;

/// <summary>Levels of signs, as several formats write them.</summary>
internal static class SignParts
{
    /// <summary>Noticed, without a level.</summary>
    public const string Ticked = "ticked";

    private const int TopLevel = 4;

    public static int Level(JsonPart sign) => sign.Whole(0, TopLevel);

    /// <summary>Levels by sign id; a sign that is null or only ticked has none.</summary>
    public static ImmutableSortedDictionary<string, int> Levels(JsonPart? form, FrozenSet<string> signs)
    {
        var levels = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var sign in form?.Members() ?? [])
        {
            if (!signs.Contains(sign.Name)) sign.Unknown("sign", sign.Name, signs);
            else if (!sign.IsNull && !sign.IsText(Ticked)) levels.Add(sign.Name, Level(sign));
        }
        return levels.ToImmutable();
    }
}
