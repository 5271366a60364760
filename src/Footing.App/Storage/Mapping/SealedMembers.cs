using System.Linq.Expressions;
using Footing.App.Storage.Sealing;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal static class SealedMembers
{
    /// <summary>
    /// These members are content. They have no columns: together they are one value, sealed with the data key of whoever the
    /// row belongs to. A query can neither filter by them nor select them alone.
    /// </summary>
    public static EntityTypeBuilder<T> Sealed<T>(this EntityTypeBuilder<T> entity, params Expression<Func<T, object?>>[] members)
        where T : class
    {
        var names = members.Select(NameOf).ToList();
        foreach (var name in names) entity.Ignore(name);
        entity.Property<byte[]>(SealedContent.Column).IsRequired();
        SealedContent.Mark(entity.Metadata, names);
        return entity;
    }

    private static string NameOf<T>(Expression<Func<T, object?>> member) =>
        (member.Body is UnaryExpression boxed ? boxed.Operand : member.Body) is MemberExpression known
            ? known.Member.Name
            : throw new ArgumentException("Name a member of the entity.", nameof(member));
}
