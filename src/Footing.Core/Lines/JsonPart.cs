using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Footing.Core.Lines;

/// <summary>
/// A part of an input that knows its path and where faults go. Reading methods give a usable value even after a fault,
/// so that the rest is looked at too; an input with faults is never computed with.
/// </summary>
internal sealed class JsonPart
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2200, 12, 31);

    private readonly JsonElement value;
    private readonly JsonPart? parent;
    private readonly string name;
    private readonly List<InputFault> faults;

    /// <summary>The root of an input.</summary>
    public JsonPart(JsonElement value, List<InputFault> faults)
        : this(value, null, "", faults)
    {
    }

    private JsonPart(JsonElement value, JsonPart? parent, string name, List<InputFault> faults)
    {
        this.value = value;
        this.parent = parent;
        this.name = name;
        this.faults = faults;
    }

    /// <summary>The last step of the path.</summary>
    public string Name => name;

    public bool IsNull => value.ValueKind == JsonValueKind.Null;

    private string Path => parent is null or { parent: null, name: "" } ? name : name.StartsWith('[') ? parent.Path + name : $"{parent.Path}.{name}";

    public void Fault(string code, string message, string? hint = null) => faults.Add(new InputFault(code, message, Path, hint));

    /// <summary>Notes a name that the playbook does not have.</summary>
    public void Unknown(string kind, string unknown, IEnumerable<string> known) =>
        Fault($"unknown-{kind}", $"There is no {kind} \"{unknown}\" in this playbook.", Nearest.Hint(unknown, known));

    /// <summary>The fields of an object; one that is not among <paramref name="known"/> is a fault.</summary>
    public JsonFields Fields(IReadOnlyList<string> known)
    {
        var fields = new JsonFields(this, known);
        foreach (var field in Members())
        {
            if (!fields.Take(field)) field.Fault("unknown-field", $"There is no field \"{field.name}\" here.", Nearest.Hint(field.name, known));
        }
        return fields;
    }

    /// <summary>The members of an object whose names are ids; a repeated one is a fault and left out.</summary>
    public IEnumerable<JsonPart> Members()
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            WrongType("an object", 0);
            yield break;
        }
        HashSet<string>? seen = null;
        foreach (var property in value.EnumerateObject())
        {
            var member = new JsonPart(property.Value, this, property.Name, faults);
            if ((seen ??= new(StringComparer.Ordinal)).Add(member.name)) yield return member;
            else member.Fault("duplicate-key", $"\"{member.name}\" stands here twice.");
        }
    }

    /// <summary>The items of an array.</summary>
    public IEnumerable<JsonPart> Items()
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            WrongType("an array", 0);
            yield break;
        }
        var index = 0;
        foreach (var item in value.EnumerateArray())
            yield return new JsonPart(item, this, string.Create(CultureInfo.InvariantCulture, $"[{index++}]"), faults);
    }

    public bool IsText(string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    public string Text() => value.ValueKind == JsonValueKind.String ? value.GetString()! : WrongType("text", "");

    public bool Flag() => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => WrongType("true or false", false),
    };

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>; 3.0 counts as whole.</summary>
    public int Whole(int least, int most)
    {
        if (value.ValueKind != JsonValueKind.Number) return WrongType($"a whole number from {least} to {most}", least);
        var number = Finite();
        if (number != Math.Floor(number)) return WrongType($"a whole number from {least} to {most}", least);
        if (number >= least && number <= most) return (int)number;
        Fault("out-of-range", $"{value.GetRawText()} is not from {least} to {most}.");
        return least;
    }

    /// <summary>A finite number, 0 or more.</summary>
    public double NotNegative()
    {
        if (value.ValueKind != JsonValueKind.Number) return WrongType("a number", 0.0);
        var number = Finite();
        if (number < 0) Fault("out-of-range", $"{value.GetRawText()} is below 0.");
        return number;
    }

    /// <summary>A day such as 2026-11-23, far enough from either end of the calendar that days can be counted from it; the first of all days after a fault.</summary>
    public DateOnly Day()
    {
        if (value.ValueKind != JsonValueKind.String
            || !DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Fault("bad-date", "This should be a day.", "written as 2026-11-23");
        else if (day < FirstDay || day > LastDay)
            Fault("out-of-range", "Dates must lie between 1900-01-01 and 2200-12-31.");
        else
            return day;
        return default;
    }

    /// <summary>One of a closed list of words.</summary>
    public T Choice<T>(params (string Word, T Value)[] choices)
    {
        foreach (var (word, choice) in choices)
        {
            if (IsText(word)) return choice;
        }
        var words = string.Join(", ", choices.Select(choice => choice.Word));
        if (value.ValueKind != JsonValueKind.String) return WrongType($"one of {words}", choices[0].Value);
        Fault("unknown-choice", $"\"{value.GetString()}\" is not a choice here.", $"one of {words}");
        return choices[0].Value;
    }

    private double Finite()
    {
        var number = value.GetDouble();
        if (double.IsFinite(number)) return number;
        Fault("not-finite", "The number is too large.");
        return 0;
    }

    private T WrongType<T>(string expected, T otherwise)
    {
        Fault("wrong-type", $"This should be {expected}.");
        return otherwise;
    }
}
