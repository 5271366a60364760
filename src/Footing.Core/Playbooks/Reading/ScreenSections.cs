namespace Footing.Core.Playbooks.Reading;

/// <summary>What is shown and asked: self-ratings, debrief, Monday sheet, one-on-one, sources.</summary>
internal static class ScreenSections
{
    private const int OneOnOneMinutes = 10;

    public static SelfRating SelfRating(Section section) => new(
        section.Id("id", Named.SelfRating), section.Text("name"), section.Text("text"), section.Text("lowLabel"), section.Text("highLabel"));

    public static DebriefSection DebriefStep(Section section) => new(
        section.Id("id", Named.DebriefStep), section.Text("question"), section.TextOrNone("hint"),
        section.Word("kind", "feeling", "fact", "reading", "change"));

    public static MondayTexts Monday(Section section) => new(
        section.Texts("words"), section.Text("wordsWhenBlamed"), section.Text("wordsWhenYouBlamed"),
        section.Reference("triggerWhenBlamed", Named.Trigger), section.Reference("factWhenBlamed", Named.Fact), section.Reference("factWhenYouBlamed", Named.Fact), section.Texts("notToSay"),
        section.Texts("debriefQuestions"), section.Text("message"), section.Text("offer"), section.Text("stop"),
        section.MapsOrNone("byTrigger", ForTrigger), section.Texts("getHelpWhen"), section.Text("debriefTitle"), section.Text("followUpTitle"));

    public static OneOnOneTexts OneOnOne(Section section)
    {
        var agenda = section.Maps("agenda", part => new AgendaStep(part.Whole("minutes", 0, OneOnOneMinutes), part.Text("text")));
        if (!agenda.IsEmpty && agenda.Sum(step => step.Minutes) != OneOnOneMinutes)
            section.Draft.Fault(section.PlaceOf("agenda"), "agenda-minutes", $"The agenda takes {agenda.Sum(step => step.Minutes)} minutes; it should take {OneOnOneMinutes}.");
        return new OneOnOneTexts(
            section.Text("openingFirst"), section.Text("openingAfterTry"), section.Text("opening"), agenda, section.Text("usefulAndSafe"),
            section.TableOrNone("signOpenings", Named.Sign, section.Draft.Text));
    }

    public static Reference Reference(Section section) => new(
        section.Id("id", Named.Reference), section.Text("authors"), section.Whole("year", 1800, 2200), section.Text("title"),
        section.Text("where"), section.Text("finding"), section.Text("status"), section.TextOrNone("caution"));

    private static MondayForTrigger ForTrigger(Section section) => new(
        section.Reference("trigger", Named.Trigger), section.Text("word"), section.Text("offer"), section.Text("stop"));
}
