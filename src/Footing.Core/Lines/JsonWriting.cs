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
    private static void WriteFault(this Utf8JsonWriter json, InputFault fault)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, fault.Code);
        json.WriteString("message"u8, fault.Message);
        json.WriteString("path"u8, fault.Path);
        if (fault.Hint is not null) json.WriteString("hint"u8, fault.Hint);
        json.WriteEndObject();
    }

    /// <summary>Writes what stands in the place of an answer: the first fault, and the further ones beside it.</summary>
    /// <param name="json">Takes the object.</param>
    /// <param name="faults">One or more.</param>
    /// <param name="line">Number of the line, from 1.</param>
    /// <param name="file">Name of the file; null leaves it out.</param>
    public static void WriteFaults(this Utf8JsonWriter json, IReadOnlyList<InputFault> faults, long line, string? file = null)
    {
        json.WriteStartObject();
        json.WriteNumber("line"u8, line);
        if (file is not null) json.WriteString("file"u8, file);
        json.WritePropertyName("error"u8);
        json.WriteFault(faults[0]);
        if (faults.Count > 1)
        {
            json.WriteStartArray("more"u8);
            foreach (var fault in faults.Skip(1)) json.WriteFault(fault);
            json.WriteEndArray();
        }
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
