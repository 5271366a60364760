using System.Collections.Immutable;
using System.Globalization;
using Footing.App.Alone;

namespace Footing.Web.Features.Alone;

/// <summary>Whom to invite and what to share with them, as it stands in the form: nothing is ticked to begin with.</summary>
public sealed class PickFields
{
    private const string BeforeIt = "before";

    // The fields stand in the form under the name of the property that binds them.
    private const string Prefix = nameof(InviteModel.Fields) + ".";

    public Guid? Lead { get; set; }

    public bool ShareDay { get; set; }

    public bool ShareAccount { get; set; }

    public bool SharePoints { get; set; }

    public List<string> Tries { get; set; } = [];

    /// <summary>One a rating: its day or "before", a slash, its id.</summary>
    public List<string> Ratings { get; set; } = [];

    public List<string> Asks { get; set; } = [];

    /// <summary>A rating as it is named in the form.</summary>
    public static string NameOf(DateOnly? day, string rating) =>
        $"{day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? BeforeIt}/{rating}";

    /// <summary>Every field with its value, to be carried through the preview.</summary>
    public IEnumerable<(string Name, string Value)> Carried()
    {
        yield return ($"{Prefix}{nameof(Lead)}", Lead?.ToString() ?? "");
        yield return ($"{Prefix}{nameof(ShareDay)}", ShareDay ? "true" : "false");
        yield return ($"{Prefix}{nameof(ShareAccount)}", ShareAccount ? "true" : "false");
        yield return ($"{Prefix}{nameof(SharePoints)}", SharePoints ? "true" : "false");
        foreach (var attempt in Tries) yield return ($"{Prefix}{nameof(Tries)}", attempt);
        foreach (var rating in Ratings) yield return ($"{Prefix}{nameof(Ratings)}", rating);
        foreach (var ask in Asks) yield return ($"{Prefix}{nameof(Asks)}", ask);
    }

    internal Pick ToPick() => new()
    {
        SetbackDay = ShareDay,
        Account = ShareAccount,
        Triggers = SharePoints,
        Tries = [.. Tries.Select(text => Guid.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : Guid.Empty)],
        Ratings = [.. Ratings.Select(Parse).OfType<RatingName>()],
        Asks = [.. Asks],
    };

    private static RatingName? Parse(string text)
    {
        if (text.Split('/', 2) is not [var day, var rating]) return null;
        if (day == BeforeIt) return new(null, rating);
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? new(on, rating) : null;
    }
}
