using System.Collections.Immutable;

namespace Footing.Core.Playbooks.Reading;

/// <summary>Drivers and what speaks for them: triggers, signs and questions.</summary>
internal static class DriverSections
{
    private const int SignLevels = 5;

    public static Driver Driver(Section section)
    {
        var scope = section.Choice<DriverScope>("scope");
        var teamAction = section.MapOrNone("teamAction", TeamAction);
        if (scope == DriverScope.Team != section.Has("teamAction"))
            section.Draft.Fault(section.At, "team-action", "A driver of the team has a teamAction, a driver of the person has none.");
        return new Driver(
            section.Id("id", Named.Driver), section.Text("name"), section.Text("sentence"), scope, section.Text("sits"),
            section.Text("definition"), section.Texts("looksLike"), section.MapsOrNone("toldApart", ToldApart),
            section.TextOrNone("confusedWith"), section.TextOrNone("boundary"), section.Text("evidence"),
            section.References("refs", Named.Reference), section.Map("base", StrengthSection.Probability), teamAction);
    }

    public static Trigger Trigger(Section section) => new(
        section.Id("id", Named.Trigger), section.Text("name"), section.Text("text"), section.Text("forColleague"),
        section.FullTable("activates", Named.Driver, Probability(section)));

    public static Sign Sign(Section section) => new(
        section.Id("id", Named.Sign), section.Text("name"), section.FlagOrFalse("aboutLead"), Levels(section),
        section.TextOrNone("notThis"), section.Map("forColleague", own => new SignForColleague(own.Text("name"), Levels(own))),
        section.Map("base", StrengthSection.Probability), section.FullTable("raisedBy", Named.Driver, Probability(section)));

    public static Question Question(Section section)
    {
        var driver = section.Reference("driver", Named.Driver);
        var rivals = section.MapsOrNone("rivals", Rival);
        var rivalNames = rivals.Select(rival => rival.Driver).ToList();
        if (rivalNames.Contains(driver) || rivalNames.Distinct(StringComparer.Ordinal).Count() < rivalNames.Count)
            section.Draft.Fault(section.PlaceOf("rivals"), "rivals", "Rivals are other drivers than the question's own, each named once.");
        return new Question(
            section.Id("id", Named.Question), section.Choice<Voice>("askedOf"), driver, section.Text("text"),
            section.Map("yes", StrengthSection.YesRatio), section.Map("no", StrengthSection.NoRatio), rivals);
    }

    private static ImmutableArray<string> Levels(Section section)
    {
        var levels = section.Texts("levels");
        if (!levels.IsEmpty && levels.Length != SignLevels)
            section.Draft.Fault(section.PlaceOf("levels"), "five-levels", $"A sign has {SignLevels} levels, 0 to 4; there are {levels.Length} here.");
        return levels;
    }

    private static RivalEffect Rival(Section section) => new(
        section.Reference("driver", Named.Driver), section.Map("yes", StrengthSection.Ratio), section.Map("no", StrengthSection.Ratio));

    private static ToldApart ToldApart(Section section) => new(section.Reference("from", Named.Driver), section.Text("how"));

    private static TeamAction TeamAction(Section section) => new(
        section.Text("title"), section.Text("action"), section.Reference("fact", Named.Fact), section.Text("ifNot"));

    private static Func<YamlNode, Strength> Probability(Section section) =>
        node => section.Draft.Map(node, StrengthSection.Probability)!;
}
