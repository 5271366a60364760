using System.Collections.Immutable;
using System.Globalization;

namespace Footing.Core.Playbooks.Reading;

/// <summary>
/// A playbook while it is being read. Every reading method gives a usable value even when it had to note a fault,
/// so that reading goes on and finds the rest; a draft with faults never becomes a playbook.
/// </summary>
internal sealed class Draft
{
    private readonly List<PlaybookFault> faults = [];
    private bool lacksAFile;

    public Draft() => Names = new Names(this);

    public Names Names { get; }

    public void Fault(Place at, string code, string message, string? hint = null) =>
        faults.Add(new PlaybookFault(at.File, at.Line, at.Column, code, message, hint));

    /// <summary>A fault that leaves a whole file unread.</summary>
    public void FaultOfFile(Place at, string code, string message, string? hint = null)
    {
        lacksAFile = true;
        Fault(at, code, message, hint);
    }

    /// <summary>Matches the names and gives all faults in order of their place.</summary>
    /// <param name="root">Where faults of the playbook as a whole are placed.</param>
    public ImmutableArray<PlaybookFault> Finish(Place root)
    {
        // What an unread file would have held is not missing: say so only once every file can be read.
        if (lacksAFile) faults.RemoveAll(fault => fault.File == root.File);
        else Names.Resolve();
        return [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column)];
    }

    /// <summary>Text that says something.</summary>
    public string Text(YamlNode node)
    {
        if (node is not YamlText { Value: var value }) return WrongType(node, "text", "");
        var text = value.Trim();
        if (text.Length == 0) Fault(node.At, "empty", "This should say something.");
        return text;
    }

    /// <summary>A finite number within a range.</summary>
    public double Number(YamlNode node, Range range)
    {
        if (node is not YamlText { IsPlain: true, Value: var text }) return WrongType(node, "a number", 0.0);
        if (text.TrimStart('+', '-').ToLowerInvariant() is ".nan" or ".inf" or "nan" or "infinity")
            return NotFinite(node);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return WrongType(node, "a number", 0.0);
        if (!double.IsFinite(number)) return NotFinite(node);
        if (!range.Holds(number)) Fault(node.At, "out-of-range", $"{text} is out of range.", $"it should be {range}");
        return number;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Whole(YamlNode node, int least, int most)
    {
        if (node is not YamlText { IsPlain: true } text
            || !int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return WrongType(node, "a whole number", least);
        if (number < least || number > most)
            Fault(node.At, "out-of-range", $"{number} is out of range.", most == int.MaxValue ? $"it should be {least} or more" : $"it should be {least} to {most}");
        return number;
    }

    /// <summary>True or false.</summary>
    public bool Flag(YamlNode node) =>
        node is YamlText { IsPlain: true, Value: "true" or "false" } text ? text.Value == "true" : WrongType(node, "true or false", false);

    /// <summary>One of a closed list of words.</summary>
    public T Choice<T>(YamlNode node, params (string Word, T Value)[] choices)
    {
        var text = Text(node);
        foreach (var (word, value) in choices)
        {
            if (word == text) return value;
        }
        if (text.Length > 0)
            Fault(node.At, "unknown-choice", $"\"{text}\" is not a choice here.", $"one of {string.Join(", ", choices.Select(choice => choice.Word))}");
        return choices[0].Value;
    }

    /// <summary>One of an enumeration, its words in lower case.</summary>
    public T Choice<T>(YamlNode node)
        where T : struct, Enum => Choice(node, [.. Enum.GetValues<T>().Select(value => (value.ToString().ToLowerInvariant(), value))]);

    /// <summary>A name that something else in the playbook should have.</summary>
    public string Reference(YamlNode node, Named kind)
    {
        var name = Text(node);
        if (name.Length > 0) Names.Use(kind, new YamlText(node.At, name, IsPlain: true));
        return name;
    }

    /// <summary>A sequence, each item read by <paramref name="read"/>.</summary>
    public ImmutableArray<T> List<T>(YamlNode node, Func<YamlNode, T> read) =>
        node is YamlList list ? [.. list.Items.Select(read)] : WrongType(node, "a list", ImmutableArray<T>.Empty);

    /// <summary>A mapping with fixed keys; a key that was not asked for is a fault. Nothing only after a fault.</summary>
    public T? Map<T>(YamlNode node, Func<Section, T> read)
    {
        if (node is not YamlMap map) return WrongType<T?>(node, "a mapping", default);
        var section = new Section(map, this);
        var value = read(section);
        section.ReportUnread();
        return value;
    }

    /// <summary>A mapping from names of one kind to values.</summary>
    public ImmutableSortedDictionary<string, T> Table<T>(YamlNode node, Named kind, Func<YamlNode, T> read)
    {
        var table = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (node is not YamlMap map) return WrongType(node, "a mapping", table.ToImmutable());
        foreach (var (key, value) in map.Entries)
        {
            var read1 = read(value);
            if (!table.TryAdd(Reference(key, kind), read1))
                Fault(key.At, "duplicate-key", $"\"{key.Value}\" stands here twice.");
        }
        return table.ToImmutable();
    }

    private double NotFinite(YamlNode node)
    {
        Fault(node.At, "not-finite", "A number here must be finite.");
        return 0;
    }

    private T WrongType<T>(YamlNode node, string expected, T otherwise)
    {
        Fault(node.At, "wrong-type", $"This should be {expected}.");
        return otherwise;
    }
}

/// <summary>A range of numbers.</summary>
internal readonly record struct Range(double Low, double High, bool OpenLow = false, bool OpenHigh = false)
{
    public static readonly Range Any = new(double.NegativeInfinity, double.PositiveInfinity);
    public static readonly Range Probability = new(0, 1);
    public static readonly Range Inside = new(0, 1, OpenLow: true, OpenHigh: true);
    public static readonly Range NotNegative = new(0, double.PositiveInfinity);
    public static readonly Range Positive = new(0, double.PositiveInfinity, OpenLow: true);
    public static readonly Range AboveOne = new(1, double.PositiveInfinity, OpenLow: true);

    public bool Holds(double number) =>
        (OpenLow ? number > Low : number >= Low) && (OpenHigh ? number < High : number <= High);

    public override string ToString()
    {
        var low = string.Create(CultureInfo.InvariantCulture, $"{(OpenLow ? "above" : "at least")} {Low}");
        var high = string.Create(CultureInfo.InvariantCulture, $"{(OpenHigh ? "below" : "at most")} {High}");
        return double.IsInfinity(High) ? low : double.IsInfinity(Low) ? high : $"{low} and {high}";
    }
}
