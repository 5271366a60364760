namespace Footing.Core;

/// <summary>Finds the known name that someone most likely meant.</summary>
public static class Nearest
{
    /// <summary>A hint such as <c>did you mean voice?</c> when a known name is close to what was typed; otherwise null.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The names there are. Of equally close ones the first in ordinal order is named.</param>
    public static string? Hint(string typed, IEnumerable<string> known)
    {
        // One slip in a short name, up to a third of a longer one; beyond that a guess would mislead.
        var allowed = Math.Max(1, Math.Min(typed.Length, 30) / 3);
        string? best = null;
        foreach (var name in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(name.Length - typed.Length) > allowed) continue;
            var distance = Distance(typed, name);
            if (distance > allowed || (best is not null && distance == allowed)) continue;
            best = name;
            allowed = distance;
        }
        return best is null ? null : $"did you mean {best}?";
    }

    /// <summary>Edits (insert, remove, replace, swap two neighbours) between two names, letter case ignored.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
