using System.Collections.Immutable;

namespace Footing.Core.Playbooks.Reading;

/// <summary>The model of the track: items, priors, thresholds, and the statuses and advices in words.</summary>
internal static class TrackSections
{
    // The engine's own closed lists: every one needs its words.
    private static readonly string[] Statuses = ["too-early", "recovered", "slipping", "stalled", "on-track"];
    private static readonly string[] Advices = ["continue", "step-down", "adjust", "get-help"];

    private const int SignThresholds = 4;
    private const int SelfRatingThresholds = 10;

    public static TrackModel Model(Section section) => new()
    {
        Lead = section.Map("lead", part => Item(part, SignThresholds)),
        Colleague = section.Map("colleague", part => Item(part, SelfRatingThresholds)),
        Offset = section.Map("offset", Normal),
        Start = section.Map("start", Normal),
        Asymptote = section.Map("asymptote", Normal),
        StationarySd = section.Number("stationarySd", Range.Positive),
        MedianDays = section.Number("medianDays", Range.Positive),
        RateLogSd = section.Number("rateLogSd", Range.Positive),
        RateNodes = section.Whole("rateNodes", 2, 99),
        RecoveredFrom = section.Number("recoveredFrom", Range.Any),
        Status = section.Map("status", Status),
        Texts = Complete(section, "texts", Statuses, part => new StatusText(
            part.Word("id", Statuses), part.Text("name"), part.Text("forLead"), part.Text("forColleague"), part.Text("rule")), text => text.Id),
        Advice = Complete(section, "advice", Advices, part => new AdviceText(
            part.Word("id", Advices), part.Text("name"), part.Text("forLead"), part.Text("forColleague"), part.Text("rule")), text => text.Id),
    };

    private static ItemModel Item(Section section, int count)
    {
        var thresholds = section.Required("thresholds", node => section.Draft.List(node, item => section.Draft.Number(item, Range.Any)), []);
        if (section.Has("thresholds") && thresholds.Length != count)
            section.Draft.Fault(section.PlaceOf("thresholds"), "thresholds", $"There should be {count} thresholds; there are {thresholds.Length}.");
        if (thresholds.Zip(thresholds.Skip(1)).Any(pair => pair.Second <= pair.First))
            section.Draft.Fault(section.PlaceOf("thresholds"), "thresholds", "Each threshold should be above the one before.");
        return new ItemModel(section.Number("slope", Range.Positive), thresholds, section.Number("occasionSd", Range.NotNegative));
    }

    private static Normal Normal(Section section) => new(section.Number("mean", Range.Any), section.Number("sd", Range.Positive));

    private static StatusRules Status(Section section) => new()
    {
        MinCheckIns = section.Whole("minCheckIns", 1),
        WidestBandBoth = section.Number("widestBandBoth", Range.Positive),
        WidestBandLead = section.Number("widestBandLead", Range.Positive),
        RecoveredP = section.Number("recoveredP", Range.Probability),
        RecoveredDaysApart = section.Whole("recoveredDaysApart", 0),
        RecoveredStays = section.Number("recoveredStays", Range.Probability),
        RecoveredHorizonDays = section.Whole("recoveredHorizonDays", 1),
        RecoveredTries = section.Whole("recoveredTries", 0),
        CusumK = section.Number("cusumK", Range.NotNegative),
        CusumThreshold = section.Number("cusumThreshold", Range.Positive),
        StalledCheckIns = section.Whole("stalledCheckIns", 1),
        StalledNotRecovered = section.Number("stalledNotRecovered", Range.Probability),
        StalledByDay = section.Whole("stalledByDay", 1),
        StalledThenDays = section.Whole("stalledThenDays", 1),
        StalledGain = section.Number("stalledGain", Range.NotNegative),
        StalledGainDays = section.Whole("stalledGainDays", 1),
        StalledGainP = section.Number("stalledGainP", Range.Probability),
        SupportAfterDays = section.Whole("supportAfterDays", 1),
        SupportMovesDone = section.Whole("supportMovesDone", 0),
        ClearSignChange = section.Number("clearSignChange", Range.Positive),
        ClearSelfChange = section.Number("clearSelfChange", Range.Positive),
        LeadGripFrom = section.Whole("leadGripFrom", 0, 4),
    };

    private static ImmutableArray<T> Complete<T>(Section section, string key, string[] ids, Func<Section, T> read, Func<T, string> id)
    {
        var texts = section.Maps(key, read);
        if (!texts.IsEmpty && !texts.Select(id).Order(StringComparer.Ordinal).SequenceEqual(ids.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            section.Draft.Fault(section.PlaceOf(key), "incomplete-texts", $"\"{key}\" should have each of these once: {string.Join(", ", ids)}.");
        return texts;
    }
}
