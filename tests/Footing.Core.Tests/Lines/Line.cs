using System.Buffers;
using System.Text;
using System.Text.Json;
using Footing.Core.Lines;

namespace Footing.Core.Tests.Lines;

/// <summary>Shorthand for lines in tests: single quotes stand for double ones.</summary>
internal static class Line
{
    public static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line.Replace('\'', '"'));
        return document.RootElement.Clone();
    }

    /// <summary>The answer of an engine, which must not find a fault.</summary>
    public static string Answer(this LineEngine engine, string line)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, JsonWriting.Options);
        var faults = engine.Answer(Parse(line), json);
        if (faults.Count > 0) throw new InvalidOperationException(string.Join('\n', faults));
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Names of an object's fields, in order and joined by blanks.</summary>
    public static string Names(this JsonElement element) => string.Join(' ', element.EnumerateObject().Select(field => field.Name));
}
