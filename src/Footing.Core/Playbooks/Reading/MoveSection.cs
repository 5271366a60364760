namespace Footing.Core.Playbooks.Reading;

/// <summary>A move: the keys of its front matter and the evidence under them.</summary>
internal static class MoveSection
{
    public static Move Read(MoveFile file, Draft draft)
    {
        if (file.Body.Length == 0)
            draft.Fault(file.BodyAt, "empty", "The evidence is missing.", "write it as Markdown after the second line of ---");
        return draft.Map(file.FrontMatter, section => Read(section, file))!;
    }

    private static Move Read(Section section, MoveFile file)
    {
        var watch = section.Maps("watch", Watch);
        return new()
        {
            Id = OwnId(section, file.Id),
            Name = section.Text("name"),
            Summary = section.Text("summary"),
            Kind = section.Choice<MoveKind>("kind"),
            ActsOn = section.Table("actsOn", Named.Driver, node => section.Draft.Whole(node, 0, 3)),
            FirstStepDays = section.Map("firstStepDays", Window),
            FirstStep = section.Text("firstStep"),
            FirstStepForColleague = section.Text("firstStepForColleague"),
            Effort = section.Map("effort", Effort),
            Cadence = section.Text("cadence"),
            Weeks = section.Whole("weeks", 1, 52),
            Preconditions = section.MapsOrNone("preconditions", FactCheck),
            Contraindications = section.MapsOrNone("contraindications", FactCheck),
            Holds = section.MapsOrNone("holds", Hold),
            AlwaysWhen = section.Optional("alwaysWhen", node => ConditionSection.Read(node, section.Draft), null),
            StandsInForAct = section.FlagOrFalse("standsInForAct"),
            Order = section.Whole("order", 0),
            DoneWhen = section.Text("doneWhen"),
            Watch = watch,
            Fade = section.Text("fade"),
            Words = section.Texts("words"),
            Ask = section.Map("ask", own => new Ask(own.Text("words"), own.TextOrNone("alone"))),
            Against = section.Text("against"),
            ForColleague = section.Map("forColleague", own => ForColleague(own, watch.Length)),
            Risk = section.Word("risk", "low", "medium", "high"),
            Grade = section.Word("grade", "A", "B", "C"),
            Directness = section.Word("directness", "analog", "inferred"),
            Refs = section.References("refs", Named.Reference),
            Work = section.MapsOrNone("work", WorkField),
            Form = section.Optional("form", node => section.Draft.Choice(node, Forms), MoveForm.Own),
            Evidence = file.Body,
        };
    }

    private static readonly (string, MoveForm)[] Forms =
        [("own", MoveForm.Own), ("debrief", MoveForm.Debrief), ("one-on-one", MoveForm.OneOnOne)];

    private static string OwnId(Section section, string fileId)
    {
        var id = section.Id("id", Named.Move);
        if (id.Length > 0 && id != fileId)
            section.Draft.Fault(section.PlaceOf("id"), "bad-id", $"The id \"{id}\" is not the name of the file.", $"it should be {fileId}");
        return id;
    }

    private static DayWindow Window(Section section)
    {
        var window = new DayWindow(section.Whole("from", 0), section.Whole("by", 0));
        if (window.By < window.From && section.Has("from") && section.Has("by"))
            section.Draft.Fault(section.At, "bad-range", "The last day comes before the first.");
        return window;
    }

    private static Effort Effort(Section section) => new(
        section.Number("leadFirst", Range.NotNegative), section.Number("leadWeekly", Range.NotNegative),
        section.Number("colleagueFirst", Range.NotNegative), section.Number("colleagueWeekly", Range.NotNegative));

    private static FactCheck FactCheck(Section section) => new(
        section.Reference("fact", Named.Fact), section.Reference("because", Named.Reason), section.FlagOrFalse("mustBeKnown"));

    private static Hold Hold(Section section) => new(
        section.Required("when", node => ConditionSection.Read(node, section.Draft), ConditionSection.Unreadable),
        section.Reference("because", Named.Reason));

    private static Watch Watch(Section section) => new(
        section.Reference("sign", Named.Sign), section.Whole("byDay", 1), section.Text("change"));

    private static MoveForColleague ForColleague(Section section, int rows)
    {
        var watch = section.Texts("watch");
        if (watch.Length > 0 && watch.Length != rows)
            section.Draft.Fault(section.PlaceOf("watch"), "watch-texts", $"There are {watch.Length} texts here and {rows} rows to watch.", "write one for each row, in the same order");
        return new(section.Text("summary"), section.Text("doneWhen"), section.Text("against"), section.Text("fade"), watch);
    }

    private static WorkField WorkField(Section section) => new(
        section.Text("id"), section.Text("label"), section.Word("kind", "text", "date", "dates", "name"), section.FlagOrFalse("shared"));
}
