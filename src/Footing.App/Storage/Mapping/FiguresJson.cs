using System.Text.Json;
using System.Text.Json.Serialization;
using Footing.Core.Insights;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Footing.App.Storage.Mapping;

/// <summary>Counted cases and published figures as JSON text. They are read and written whole and never change.</summary>
internal static class FiguresJson
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter(), new QuarterJson() } };

    public static ValueConverter<T, string> Column<T>() => new(
        value => JsonSerializer.Serialize(value, Options), text => JsonSerializer.Deserialize<T>(text, Options)!);

    private sealed class QuarterJson : JsonConverter<Quarter>
    {
        public override Quarter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Quarter.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Quarter value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
