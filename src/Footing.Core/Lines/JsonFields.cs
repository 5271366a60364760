namespace Footing.Core.Lines;

/// <summary>The fields of an object with fixed names. A null counts as left out.</summary>
internal sealed class JsonFields(JsonPart owner, IReadOnlyList<string> known)
{
    private readonly JsonPart?[] parts = new JsonPart?[known.Count];

    /// <summary>The field of a name; null when it was left out.</summary>
    public JsonPart? this[string name] => parts[IndexOf(name)];

    /// <summary>The field of a name, whose absence is a fault.</summary>
    public JsonPart? Required(string name)
    {
        if (this[name] is { } part) return part;
        owner.Fault("missing-field", $"The field \"{name}\" is missing.");
        return null;
    }

    public bool Take(JsonPart field)
    {
        var index = IndexOf(field.Name);
        if (index < 0) return false;
        if (!field.IsNull) parts[index] = field;
        return true;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < known.Count; i++)
        {
            if (string.Equals(known[i], name, StringComparison.Ordinal)) return i;
        }
        return -1;
    }
}
