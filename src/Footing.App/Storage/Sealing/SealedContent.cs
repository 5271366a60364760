using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Footing.App.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footing.App.Storage.Sealing;

/// <summary>
/// What of an entity is content, and to whom it belongs. Members are written together as one JSON object, filled up with
/// blanks so that the length does not tell an answer or a level.
/// </summary>
internal sealed class SealedContent
{
    /// <summary>Name of the shadow property that holds the sealed bytes.</summary>
    public const string Column = "Sealed";

    private const string Names = "Footing:Sealed";
    private const string Cached = "Footing:SealedContent";
    private const int PadBytes = 256;

    private readonly ImmutableArray<SealedMember> members;
    private readonly IReadOnlyList<IProperty> key;
    private readonly string table;

    private SealedContent(IEntityType type, string names)
    {
        members = [.. names.Split(',').Select(name => new SealedMember(type.ClrType, name))];
        key = type.FindPrimaryKey()!.Properties;
        table = type.GetTableName()!;
        var belongs = type.GetForeignKeys().SingleOrDefault(known =>
            known is { IsRequired: true, DeleteBehavior: DeleteBehavior.Cascade } && known.PrincipalEntityType.ClrType != typeof(Account));
        IsOwner = belongs is null;
        Owner = (belongs?.Properties ?? key).Single();
    }

    /// <summary>True for a row that owns a data key; others belong to the row with which they are deleted.</summary>
    public bool IsOwner { get; }

    /// <summary>The property that names whose data key seals the row.</summary>
    public IProperty Owner { get; }

    /// <summary>Notes the members on the model while it is built.</summary>
    public static void Mark(IMutableEntityType type, IEnumerable<string> members) => type.SetAnnotation(Names, string.Join(',', members));

    /// <summary>Names of the members that are content; none when nothing of the entity is.</summary>
    public static IReadOnlyList<string> MembersOf(IReadOnlyEntityType type) =>
        type.FindAnnotation(Names)?.Value is string names ? names.Split(',') : [];

    /// <summary>Null when nothing of the entity is content.</summary>
    public static SealedContent? Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue<SealedContent?, IEntityType>(
        Cached, static known => known!.FindAnnotation(Names)?.Value is string names ? new(known, names) : null, type);

    public Guid OwnerOf(Func<IProperty, object?> value) => AsGuid(Owner, value(Owner));

    /// <summary>What ties the sealed bytes to their row. Its parts are ids and days, none of which holds a line break.</summary>
    public byte[] BindingOf(Guid owner, Func<IProperty, object?> value) =>
        Encoding.UTF8.GetBytes(string.Join('\n', ["row", owner.ToString(), table, .. key.Select(part => AsText(value(part)))]));

    public byte[] Write(object entity)
    {
        var bytes = new ArrayBufferWriter<byte>(PadBytes);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var member in members) member.Write(writer, entity);
            writer.WriteEndObject();
        }
        var padded = new byte[(bytes.WrittenCount + PadBytes - 1) / PadBytes * PadBytes];
        bytes.WrittenSpan.CopyTo(padded);
        padded.AsSpan(bytes.WrittenCount).Fill((byte)' ');
        return padded;
    }

    /// <summary>Members that the content does not name, since they came with a later version, keep what the entity began with.</summary>
    public void Read(byte[] plain, object entity)
    {
        var reader = new Utf8JsonReader(plain);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Find(ref reader);
            reader.Read();
            if (member is null) reader.Skip();
            else member.Read(ref reader, entity);
        }
    }

    private SealedMember? Find(ref Utf8JsonReader reader)
    {
        foreach (var member in members)
            if (reader.ValueTextEquals(member.Name.EncodedUtf8Bytes)) return member;
        return null;
    }

    private static Guid AsGuid(IProperty property, object? value) =>
        value is Guid id ? id : (Guid)property.GetTypeMapping().Converter!.ConvertToProvider(value)!;

    private static string AsText(object? part) =>
        part is IFormattable value ? value.ToString(null, CultureInfo.InvariantCulture) : part!.ToString()!;
}
