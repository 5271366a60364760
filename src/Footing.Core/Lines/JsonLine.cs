using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace Footing.Core.Lines;

/// <summary>Turns the bytes of one line into JSON, or says what keeps them from being JSON.</summary>
public static class JsonLine
{
    /// <summary>Objects and arrays within one another; what deeper input says is not looked at.</summary>
    private const int MostDepth = 32;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MostDepth };

    /// <summary>Parses a line of UTF-8 text.</summary>
    /// <param name="line">The bytes, without the line's end. They must stay unchanged while the document is in use.</param>
    /// <param name="fault">What is wrong; null when there is a document.</param>
    /// <returns>The document, to be disposed of; null when there is a fault.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> line, out InputFault? fault)
    {
        fault = null;
        if (line.Span.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            fault = new InputFault("empty-line", "There is nothing here.", "");
            return null;
        }
        if (!Utf8.IsValid(line.Span))
        {
            fault = new InputFault("not-utf8", "This is not UTF-8 text.", "");
            return null;
        }
        try
        {
            if (line.Span.IndexOf("\\u"u8) >= 0) RefuseHalfCharacters(line.Span);
            return JsonDocument.Parse(line, Options);
        }
        catch (JsonException broken)
        {
            var message = IsTooDeep(line.Span)
                ? $"This is nested too deeply: {MostDepth} levels at most."
                : $"This is not JSON; reading stopped at byte {(broken.BytePositionInLine ?? 0) + 1}.";
            fault = new InputFault("malformed-json", message, "");
            return null;
        }
    }

    /// <summary>Whether depth alone stopped the reader: the message it gives is nothing to rest on.</summary>
    private static bool IsTooDeep(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MostDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= MostDepth) return true;
            }
        }
        catch (JsonException)
        {
            // Broken before it became too deep.
        }
        return false;
    }

    /// <summary>JSON can escape half of a character, which no text can hold: better refused here than met later.</summary>
    private static void RefuseHalfCharacters(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped) continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException half)
            {
                throw new JsonException(half.Message, path: null, lineNumber: 0, reader.TokenStartIndex, half);
            }
        }
    }
}
