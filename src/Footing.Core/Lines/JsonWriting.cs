using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Footing.Core.Lines;

/// <summary>What the formats write alike.</summary>
public static class JsonWriting
{
    /// <summary>One line without blanks; letters of all languages as they are, since the lines are UTF-8 and no web page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a fault as a JSON object.</summary>
    public static void WriteFault(this Utf8JsonWriter json, InputFault fault)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, fault.Code);
        json.WriteString("message"u8, fault.Message);
        json.WriteString("path"u8, fault.Path);
        if (fault.Hint is not null) json.WriteString("hint"u8, fault.Hint);
        json.WriteEndObject();
    }

    internal static void WriteNumberOrNull(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } there) json.WriteNumber(name, there);
        else json.WriteNull(name);
    }

    internal static void WriteDay(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } there) json.WriteString(name, there.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else json.WriteNull(name);
    }

    internal static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
