using System.Globalization;
using Footing.Web.Shared;

namespace Footing.Web.Features.OneOnOne;

/// <summary>The stored form of a day beside the one that was typed, field by field, where they differ.</summary>
internal static class FormClash
{
    public static IReadOnlyList<ClashLine> Of(IndexModel page)
    {
        var stored = page.View.CheckIns.FirstOrDefault(checkIn => checkIn.Day == page.Day);
        IEnumerable<ClashLine> lines = page.IsLead
            ? page.Playbook.Signs.Select(sign => new ClashLine(sign.Name, Words(sign.Levels, Find(stored?.Lead?.Levels, sign.Id)), Words(sign.Levels, Find(page.Levels, sign.Id))))
            : page.Playbook.SelfRatings.Select(self => new ClashLine(self.Name, Number(Find(stored?.Colleague?.Ratings, self.Id)), Number(Find(page.Ratings, self.Id))));
        var step = page.IsLead ? stored?.Lead?.NextStep : stored?.Colleague?.NextStep;
        return [.. lines.Append(new ClashLine("Next step", step?.Value, page.NextStep)).Where(line => !string.Equals(line.Stored, line.Typed, StringComparison.Ordinal))];
    }

    private static int? Find(IReadOnlyDictionary<string, int>? values, string id) =>
        values is not null && values.TryGetValue(id, out var value) ? value : null;

    private static int? Find(Dictionary<string, int?> values, string id) => values.GetValueOrDefault(id);

    private static string? Words(IReadOnlyList<string> levels, int? level) =>
        level is >= 0 && level < levels.Count ? levels[level.Value] : null;

    // A person's own rating, shown to that person alone.
    private static string? Number(int? rating) => rating?.ToString(CultureInfo.InvariantCulture);
}
