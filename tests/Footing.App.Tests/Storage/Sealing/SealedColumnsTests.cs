using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Storage.Sealing;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Footing.App.Tests.Storage.Sealing;

/// <summary>What people write, rate and answer has no column of its own.</summary>
public sealed class SealedColumnsTests : IAsyncLifetime
{
    /// <summary>Types whose values are content wherever they stand.</summary>
    private static readonly HashSet<Type> Content =
    [
        typeof(PersonalText), typeof(Answer), typeof(Usefulness), typeof(NotedSign), typeof(TrySize), typeof(TryResult),
    ];

    private readonly SqliteTestDatabase database = new();
    private Organisation here = null!;

    private IModel Model { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        here = await Organisation.FoundAsync(database.Options);
        await using var db = here.The<Func<FootingDb>>()();
        Model = db.Model;
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public void Every_member_that_is_content_is_sealed()
    {
        var plain =
            from type in Model.GetEntityTypes()
            from member in type.ClrType.GetProperties()
            where member.CanWrite && IsContent(member.PropertyType) && !SealedContent.MembersOf(type).Contains(member.Name)
            select $"{type.ClrType.Name}.{member.Name}";
        plain.ShouldBeEmpty("Name these members in the mapping's Sealed(...).");
    }

    [Fact]
    public void No_column_holds_content()
    {
        var columns =
            from type in Model.GetEntityTypes()
            from property in type.GetFlattenedProperties()
            where IsContent(property.ClrType)
            select $"{type.ClrType.Name}.{property.Name}";
        columns.ShouldBeEmpty();
    }

    [Fact]
    public void Every_sealed_entity_belongs_to_one_owner_of_a_key()
    {
        var types = Model.GetEntityTypes().Where(type => SealedContent.MembersOf(type).Count > 0).ToList();
        types.ShouldNotBeEmpty();
        foreach (var type in types)
        {
            var content = SealedContent.Of(type).ShouldNotBeNull();
            (content.Owner.GetTypeMapping().Converter?.ProviderClrType ?? content.Owner.ClrType).ShouldBe(typeof(Guid), type.Name);
        }
    }

    /// <summary>
    /// A list or record is content when anything in it is; every dictionary by id holds ratings, levels or facts. Entities inside
    /// have mappings of their own.
    /// </summary>
    private bool IsContent(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (Content.Contains(bare)) return true;
        if (bare.IsGenericType)
            return bare.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>) || bare.GenericTypeArguments.Any(IsContent);
        return bare.Assembly == typeof(Recovery).Assembly && !bare.IsEnum && Model.FindEntityType(bare) is null
            && bare.GetProperties().Any(property => property.CanWrite && IsContent(property.PropertyType));
    }
}
