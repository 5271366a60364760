namespace Footing.Core.Playbooks.Reading;

/// <summary>What decides about a plan: facts, reasons, routes out and the rules that put moves together.</summary>
internal static class PlanSections
{
    public static Fact Fact(Section section) => new(
        section.Id("id", Named.Fact), section.Text("text"), section.Word("askedAt", "event", "part", "move", "team", "later"),
        section.MapOrNone("putRight", PutRight));

    public static Reason Reason(Section section) => new(section.Id("code", Named.Reason), section.Text("text"));

    public static Route Route(Section section) => new(
        section.Id("id", Named.Route),
        section.Required("when", node => ConditionSection.Read(node, section.Draft), ConditionSection.Unreadable),
        section.Text("title"), section.Text("text"));

    public static PlanRules Rules(Section section) => new(
        MostFitting: section.Whole("mostFitting", 1, 6),
        LeadingAt: section.Number("leadingAt", Range.Inside),
        LeadingWeight: section.Number("leadingWeight", Range.Positive),
        MinuteCost: section.Number("minuteCost", Range.NotNegative),
        LeadMinutes: section.Number("leadMinutes", Range.NotNegative),
        ColleagueMinutes: section.Number("colleagueMinutes", Range.NotNegative),
        TeamActionAt: section.Number("teamActionAt", Range.Probability),
        StrengthScale: section.Number("strengthScale", new Range(3, double.PositiveInfinity, OpenLow: true)),
        AskAtLeast: section.Whole("askAtLeast", 0),
        EnoughBelow: section.Number("enoughBelow", Range.Probability),
        MostLikely: section.Number("mostLikely", Range.Probability),
        MostLikelyLeads: section.Number("mostLikelyLeads", Range.Probability),
        AnswerShrink: section.Number("answerShrink", new Range(0, 1, OpenLow: true)),
        AnswerCap: section.Number("answerCap", Range.AboveOne),
        PresentFrom: section.Whole("presentFrom", 1, 4),
        Apart: section.MapsOrNone("apart", Apart));

    private static PutRight PutRight(Section section) => new(
        section.Text("where"), section.Text("words"), section.FlagOrFalse("someoneElse"));

    private static Apart Apart(Section section)
    {
        var apart = new Apart(
            section.Reference("first", Named.Move), section.Reference("second", Named.Move),
            section.Whole("daysBetween", 0), section.Text("note"));
        if (apart.First.Length > 0 && apart.First == apart.Second)
            section.Draft.Fault(section.At, "bad-pair", "A pair is made of two different moves.");
        return apart;
    }
}
