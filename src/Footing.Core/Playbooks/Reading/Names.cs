using System.Text.RegularExpressions;

namespace Footing.Core.Playbooks.Reading;

/// <summary>The kinds of things in a playbook that are referred to by name.</summary>
internal enum Named
{
    Driver,
    Trigger,
    Sign,
    Question,
    Move,
    SelfRating,
    Fact,
    Reason,
    Reference,
    Route,
    RedFlag,
    Criterion,
    DebriefStep,
    HelpEntry,
}

/// <summary>
/// Who is called what: collects names where they are given and where they are used, and matches them at the end,
/// so that the order of files and sections does not matter.
/// </summary>
internal sealed partial class Names(Draft draft)
{
    private readonly Dictionary<(Named, string), Place> given = [];
    private readonly List<(Named Kind, YamlText Name)> used = [];
    private readonly List<(Named Kind, HashSet<string> Names, Place At)> complete = [];

    /// <summary>Notes that a name is given here; a name given twice, or of the wrong form, is a fault.</summary>
    public void Give(Named kind, string name, Place at)
    {
        if (name.Length == 0) return;
        if (!FormOf(kind).IsMatch(name))
            draft.Fault(at, "bad-id", $"\"{name}\" is not a name for a {Word(kind)}.", HintOn(kind));
        if (!given.TryAdd((kind, name), at))
            draft.Fault(at, $"duplicate-{Word(kind)}", $"There is already a {Word(kind)} \"{name}\".", $"the first is at line {given[(kind, name)].Line}");
    }

    /// <summary>Notes that a name is used here.</summary>
    public void Use(Named kind, YamlText name) => used.Add((kind, name));

    /// <summary>Notes that these names should be all there are of their kind.</summary>
    public void UseEvery(Named kind, IEnumerable<string> names, Place at) => complete.Add((kind, [.. names], at));

    /// <summary>How many names of a kind there are.</summary>
    public int Count(Named kind) => given.Keys.Count(key => key.Item1 == kind);

    /// <summary>Reports every name that is used and not given, and every list that leaves one out.</summary>
    public void Resolve()
    {
        foreach (var (kind, name) in used)
        {
            if (given.ContainsKey((kind, name.Value))) continue;
            draft.Fault(name.At, $"unknown-{Word(kind)}", $"There is no {Word(kind)} \"{name.Value}\".", Nearest.Hint(name.Value, All(kind)));
        }
        foreach (var (kind, names, at) in complete)
        {
            foreach (var missing in All(kind).Where(name => !names.Contains(name)))
                draft.Fault(at, "incomplete-row", $"The row for the {Word(kind)} \"{missing}\" is missing.", $"every {Word(kind)} needs one");
        }
    }

    private IEnumerable<string> All(Named kind) => given.Keys.Where(key => key.Item1 == kind).Select(key => key.Item2);

    private static string Word(Named kind) => kind switch
    {
        Named.SelfRating => "self-rating",
        Named.RedFlag => "red-flag",
        Named.DebriefStep => "debrief-step",
        Named.HelpEntry => "help-entry",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static Regex FormOf(Named kind) => kind switch
    {
        Named.Fact => CamelCase(),
        Named.Reference or Named.Criterion => Key(),
        _ => LowerCase(),
    };

    private static string HintOn(Named kind) => kind switch
    {
        Named.Fact => "letters and digits in camel case, such as skillThere",
        Named.Reference or Named.Criterion => "letters and digits, such as BA97",
        _ => "lower-case words joined by hyphens",
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LowerCase();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$", RegexOptions.None, 1000)]
    private static partial Regex CamelCase();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]*$", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
