using System.Text.Json;
using System.Text.Json.Serialization;

namespace Footing.App.Recoveries;

/// <summary>
/// Free text about a person. It is a type of its own so that it can be seen to be stored sealed alone,
/// and so that it cannot slip into a log: printing it shows nothing.
/// </summary>
[JsonConverter(typeof(PersonalTextJson))]
public sealed record PersonalText
{
    private PersonalText(string value) => Value = value;

    public string Value { get; }

    /// <summary>Null for nothing typed.</summary>
    public static PersonalText? From(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : new(typed.Trim().ReplaceLineEndings("\n"));

    public override string ToString() => "(personal text)";
}

public sealed class PersonalTextJson : JsonConverter<PersonalText>
{
    public override PersonalText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonalText.From(reader.GetString());

    public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
