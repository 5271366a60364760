using System.Collections.Immutable;

namespace Footing.Core.Playbooks.Reading;

/// <summary>Conditions: a mapping with exactly one of a few telling keys.</summary>
internal static class ConditionSection
{
    /// <summary>Stands in for a condition that could not be read; a draft with one never becomes a playbook.</summary>
    public static readonly Condition Unreadable = new Condition.All([]);

    private static readonly ImmutableDictionary<string, Func<Section, Condition>> Shapes =
        new Dictionary<string, Func<Section, Condition>>(StringComparer.Ordinal)
        {
            ["fact"] = section => new Condition.FactIs(section.Reference("fact", Named.Fact), FactState(section)),
            ["trigger"] = section => new Condition.TriggerNamed(section.Reference("trigger", Named.Trigger)),
            ["driver"] = Driver,
            ["beforeDay"] = section => new Condition.BeforeDay(section.Whole("beforeDay", 1)),
            ["tries"] = section => section.Map("tries", Tries),
            ["any"] = section => new Condition.Any(Parts(section, "any")),
            ["all"] = section => new Condition.All(Parts(section, "all")),
            ["not"] = section => new Condition.Not(section.Required("not", node => Read(node, section.Draft), Unreadable)),
        }.ToImmutableDictionary();

    public static Condition Read(YamlNode node, Draft draft) => draft.Map(node, Read) ?? Unreadable;

    private static Condition Read(Section section)
    {
        var shapes = section.KeysAmong(Shapes.Keys);
        if (shapes.Count == 1) return Shapes[shapes[0]](section);
        section.Draft.Fault(section.At, "bad-condition", "A condition has exactly one telling key.", "one of " + string.Join(", ", Shapes.Keys.Order(StringComparer.Ordinal)));
        return Unreadable;
    }

    private static bool? FactState(Section section) =>
        section.Optional("is", node => section.Draft.Choice<bool?>(node, ("true", true), ("false", false), ("unknown", null)), true);

    private static Condition Driver(Section section)
    {
        var id = section.Reference("driver", Named.Driver);
        if (section.Has("atLeast") == section.Has("first"))
            section.Draft.Fault(section.At, "bad-condition", "A condition on a driver has either atLeast or first: true.");
        if (section.Has("atLeast")) return new Condition.DriverAtLeast(id, section.Number("atLeast", Range.Probability));
        if (!section.FlagOrFalse("first") && section.Has("first"))
            section.Draft.Fault(section.PlaceOf("first"), "bad-condition", "Only first: true has a meaning.", "wrap the condition in not: to turn it round");
        return new Condition.DriverFirst(id);
    }

    private static Condition Tries(Section section) => new Condition.FewerTries(
        section.Optional<TrySize?>("size", node => section.Draft.Choice<TrySize>(node), null),
        section.Optional<TryResult?>("result", node => section.Draft.Choice<TryResult>(node), null),
        section.Whole("fewerThan", 1));

    private static ImmutableArray<Condition> Parts(Section section, string key)
    {
        var parts = section.Required(key, node => section.Draft.List(node, part => Read(part, section.Draft)), []);
        if (parts.IsEmpty && section.Has(key)) section.Draft.Fault(section.PlaceOf(key), "empty", $"\"{key}\" needs at least one condition.");
        return parts;
    }
}
