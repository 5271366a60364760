using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Tests.Attacks;

/// <summary>All that is stored, read through the model, one text for each entity: two such lists tell whether anything changed.</summary>
internal static class StoredThings
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles, IncludeFields = true,

        // A period of time knows the next one, without end.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => Leave(type.Properties, member => member.PropertyType == type.Type) } },
    };

    /// <summary>Names of all members of all entities, which an attacker can read in the source.</summary>
    public static IReadOnlyList<string> Members(FootingDb db) =>
        [.. Types(db).SelectMany(type => type.GetProperties()).Select(member => member.Name).Distinct().Order(StringComparer.Ordinal)];

    public static Task<IReadOnlyList<string>> AllAsync(RunningSite site) =>
        site.The<Store>().ReadAsync(db => Task.FromResult<IReadOnlyList<string>>(
            [.. Types(db).SelectMany(type => Rows(db, type).Select(row => $"{type.Name} {Written(row)}")).Order(StringComparer.Ordinal)]));

    /// <summary>Nothing changed between two lists, whatever was read or signed into meanwhile.</summary>
    public static void ShouldStillBe(this IEnumerable<string> now, IEnumerable<string> before, string? after = null)
    {
        var (then, by) = (before.Where(Counts).Select(Lasting).ToList(), now.Where(Counts).Select(Lasting).ToList());
        then.Except(by).ShouldBeEmpty(after);
        by.Except(then).ShouldBeEmpty(after);

        static bool Counts(string row) => row.Split(' ')[0] is not ("ReadEntry" or "AuditEntry" or "Session");

        // Identity gives an account a new stamp each time it is saved, changed or not, and a recovery counts its savings.
        static string Lasting(string row) => Regex.Replace(row, "(SecurityStamp|ConcurrencyStamp|Version|LastEnteredOn)=\"?[^\",]*\"?", "$1");
    }

    private static void Leave(IList<JsonPropertyInfo> members, Func<JsonPropertyInfo, bool> which)
    {
        foreach (var member in members.Where(which).ToList()) members.Remove(member);
    }

    private static IEnumerable<Type> Types(DbContext db) =>
        db.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.ClrType).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal);

    private static IEnumerable<object> Rows(DbContext db, Type type) =>
        ((IEnumerable)typeof(StoredThings).GetMethod(nameof(List), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [db])!).Cast<object>();

    private static List<T> List<T>(DbContext db)
        where T : class => [.. db.Set<T>().AsNoTracking()];

    private static string Written(object row) => string.Join(", ", row.GetType().GetProperties()
        .Where(member => member.GetIndexParameters().Length == 0)
        .Select(member => $"{member.Name}={JsonSerializer.Serialize(member.GetValue(row), Plain)}"));
}
