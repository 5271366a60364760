using System.Text.Json;

namespace Footing.Web.Tests.Commands;

/// <summary>
/// Checks JSON against the parts of JSON Schema that our own schemas use. A keyword it does not know is an error, so that
/// no promise of a schema goes unchecked.
/// </summary>
internal sealed class SchemaCheck(JsonElement root)
{
    public static IReadOnlyList<string> Faults(string schema, string json)
    {
        using var schemaDocument = JsonDocument.Parse(schema);
        using var document = JsonDocument.Parse(json);
        var faults = new List<string>();
        new SchemaCheck(schemaDocument.RootElement).Check(schemaDocument.RootElement, document.RootElement, "$", faults);
        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> faults)
    {
        foreach (var rule in schema.EnumerateObject())
        {
            if (!Holds(rule, schema, value, path, faults)) faults.Add($"{path}: {rule.Name} {rule.Value.GetRawText()} does not hold for {value.GetRawText()}");
        }
    }

    private bool Holds(JsonProperty rule, JsonElement schema, JsonElement value, string path, List<string> faults) => rule.Name switch
    {
        "$schema" or "title" or "description" or "$defs" => true,
        "format" => value.ValueKind != JsonValueKind.String || (rule.Value.GetString() == "date" && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _)),
        "type" => rule.Value.ValueKind == JsonValueKind.Array ? rule.Value.EnumerateArray().Any(type => IsType(type, value)) : IsType(rule.Value, value),
        "enum" => rule.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
        "const" => JsonElement.DeepEquals(rule.Value, value),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.Value.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.Value.GetDouble(),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32(),
        "uniqueItems" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength(),
        "anyOf" => rule.Value.EnumerateArray().Any(branch => Passes(branch, value)),
        "$ref" => Passes(rule.Value.GetString()!.Split('/').Skip(1).Aggregate(root, (at, step) => at.GetProperty(step)), value),
        "required" => value.ValueKind != JsonValueKind.Object || rule.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "items" => Each(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select((item, i) => (rule.Value, item, $"{path}[{i}]")) : [], faults),
        "properties" => Each(Members(value).Where(member => rule.Value.TryGetProperty(member.Name, out _))
            .Select(member => (rule.Value.GetProperty(member.Name), member.Value, $"{path}.{member.Name}")), faults),
        "additionalProperties" => rule.Value.ValueKind == JsonValueKind.False
            ? Members(value).All(member => IsListed(schema, member.Name))
            : Each(Members(value).Where(member => !IsListed(schema, member.Name)).Select(member => (rule.Value, member.Value, $"{path}.{member.Name}")), faults),
        _ => throw new NotSupportedException($"The schema check does not know {rule.Name}."),
    };

    private bool Passes(JsonElement schema, JsonElement value)
    {
        var faults = new List<string>();
        Check(schema, value, "$", faults);
        return faults.Count == 0;
    }

    private bool Each(IEnumerable<(JsonElement Schema, JsonElement Value, string Path)> parts, List<string> faults)
    {
        foreach (var (schema, value, path) in parts) Check(schema, value, path, faults);
        return true;
    }

    private static IEnumerable<JsonProperty> Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static bool IsListed(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _);

    private static bool IsType(JsonElement type, JsonElement value) => type.GetString() switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() == Math.Floor(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        var other => throw new NotSupportedException($"The schema check does not know the type {other}."),
    };
}
