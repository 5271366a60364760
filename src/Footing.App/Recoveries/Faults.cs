using System.Collections.Immutable;
using Footing.Core;

namespace Footing.App.Recoveries;

/// <summary>Collects everything that is wrong with an input, so that a page can say it all at once.</summary>
internal sealed class Faults
{
    private readonly List<InputFault> found = [];

    public bool Any => found.Count > 0;

    public ImmutableArray<InputFault> All => [.. found];

    public void Add(string code, string message, string path, string? hint = null) => found.Add(new(code, message, path, hint));

    public void Day(DateOnly day, DateOnly setback, DateOnly today, string path)
    {
        if (day < setback) Add("before-setback", "This day lies before the setback.", path, $"Choose {setback:yyyy-MM-dd} or later.");
        else if (day > today) Add("in-future", "This day has not come yet.", path, $"Choose {today:yyyy-MM-dd} or earlier.");
    }

    public void Text(PersonalText? text, int longest, string path) => Text(text?.Value, longest, path);

    public void Text(string? text, int longest, string path)
    {
        if (text?.Trim().Length > longest)
            Add("too-long", $"This text has {text.Trim().Length} characters.", path, $"Keep it to {longest}.");
    }

    public void Between(int value, int least, int most, string path)
    {
        if (value < least || value > most) Add("out-of-range", $"This can be {least} to {most}.", path);
    }

    public void Ratings(IEnumerable<KeyValuePair<string, int>> values, int most, IReadOnlySet<string> known, string what, string path)
    {
        foreach (var (id, value) in values)
        {
            Known(id, known, what, $"{path}.{id}");
            Between(value, 0, most, $"{path}.{id}");
        }
    }

    public void Known(string id, IReadOnlySet<string> known, string what, string path)
    {
        if (!known.Contains(id)) Add($"unknown-{what}", $"The playbook has no {what} with this id.", path);
    }
}
