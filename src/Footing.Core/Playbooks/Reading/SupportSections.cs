namespace Footing.Core.Playbooks.Reading;

/// <summary>When and how help is shown.</summary>
internal static class SupportSections
{
    public static SupportRules Rules(Section section) => new(
        section.Required("helpFirstWhen", node => ConditionSection.Read(node, section.Draft), ConditionSection.Unreadable),
        section.Text("helpFirstText"),
        section.Maps("criteria", Criterion),
        section.Maps("redFlags", RedFlag),
        section.Reference("complaintFlag", Named.RedFlag),
        section.Texts("tenMinutes"),
        section.Text("suggestToLead"),
        section.Text("suggestToColleague"),
        section.Maps("sayInstead", part => new SayInstead(part.Text("say"), part.Text("notSay"))),
        section.Texts("mustNot"),
        section.Maps("helpList", HelpEntry),
        section.Texts("wordCheck"),
        section.Text("wordCheckNotice"));

    private static SupportCriterion Criterion(Section section)
    {
        var ticks = section.Texts("ticks");
        foreach (var tick in ticks.Where(tick => tick is not ("engine" or "lead" or "colleague")))
            section.Draft.Fault(section.PlaceOf("ticks"), "unknown-choice", $"\"{tick}\" is not a choice here.", "any of engine, lead, colleague");
        return new SupportCriterion(section.Id("code", Named.Criterion), section.Text("text"), ticks);
    }

    private static RedFlag RedFlag(Section section) => new(section.Id("id", Named.RedFlag), section.Text("text"));

    private static HelpEntry HelpEntry(Section section) => new(
        section.Id("id", Named.HelpEntry), section.Text("name"), section.TextOrNone("detail"), section.TextOrNone("note"),
        section.FlagOrFalse("required"));
}
