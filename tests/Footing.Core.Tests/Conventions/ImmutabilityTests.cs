using System.Reflection;
using System.Runtime.CompilerServices;
using Footing.Core.Playbooks;

namespace Footing.Core.Tests.Conventions;

/// <summary>Values of Core cannot change after they are made.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> Values => typeof(Playbook).Assembly.GetTypes().Where(t => t.IsPublic && IsValue(t));

    [Fact]
    public void Records_can_be_set_only_while_they_are_made() =>
        Values.SelectMany(t => t.GetProperties(Everything)).Where(p => p.SetMethod is { } set && !IsInitOnly(set))
            .Select(NameOf).ShouldBeEmpty();

    [Fact]
    public void Records_have_no_fields_to_write() =>
        Values.SelectMany(t => t.GetFields(Everything)).Where(f => !f.IsInitOnly && !IsBacking(f)).Select(NameOf).ShouldBeEmpty();

    [Fact]
    public void Records_hold_no_collections_that_others_can_change()
    {
        Type[] mutable = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>)];

        // Vectors and matrices of the numerical routines are arrays, handed on and never kept.
        Values.Where(t => t.Namespace != "Footing.Core.Numerics").SelectMany(t => t.GetProperties(Everything))
            .Where(p => p.PropertyType.IsArray || (p.PropertyType.IsGenericType && mutable.Contains(p.PropertyType.GetGenericTypeDefinition())))
            .Select(NameOf).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_records_to_look_at() => Values.Count().ShouldBeGreaterThan(40);

    private static bool IsValue(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && !type.IsEnum && type.GetMethod("PrintMembers", Everything) is not null);

    private static bool IsInitOnly(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsBacking(FieldInfo field) => field.GetCustomAttribute<CompilerGeneratedAttribute>() is not null;

    private static string NameOf(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";
}
