using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Footing.App.Storage.Sealing;

/// <summary>One member of an entity that is content: how it is read and set, its private setter included.</summary>
internal sealed class SealedMember
{
    private readonly Type type;
    private readonly Func<object, object?> get;
    private readonly Action<object, object?> set;

    public SealedMember(Type entity, string name)
    {
        var property = entity.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;
        Name = JsonEncodedText.Encode(name);
        type = property.PropertyType;

        var instance = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var member = Expression.Property(Expression.Convert(instance, entity), property);
        get = Expression.Lambda<Func<object, object?>>(Expression.Convert(member, typeof(object)), instance).Compile();
        set = Expression.Lambda<Action<object, object?>>(Expression.Assign(member, Expression.Convert(value, type)), instance, value).Compile();
    }

    public JsonEncodedText Name { get; }

    public void Write(Utf8JsonWriter writer, object entity)
    {
        writer.WritePropertyName(Name);
        JsonSerializer.Serialize(writer, get(entity), type, SealedJson.Options);
    }

    /// <summary>Reads the value the reader stands on.</summary>
    public void Read(ref Utf8JsonReader reader, object entity) =>
        set(entity, JsonSerializer.Deserialize(ref reader, type, SealedJson.Options));
}
