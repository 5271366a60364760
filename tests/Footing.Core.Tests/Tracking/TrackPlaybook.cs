using System.Collections.Immutable;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Core.Tests.Tracking;

/// <summary>A playbook that holds what the track needs and nothing else, with the parameters of the engine's design.</summary>
internal static class TrackPlaybook
{
    public static StatusRules Rules { get; } = new()
    {
        MinCheckIns = 3,
        WidestBandBoth = 1.4,
        WidestBandLead = 1.6,
        RecoveredP = 0.8,
        RecoveredDaysApart = 7,
        RecoveredStays = 0.7,
        RecoveredHorizonDays = 28,
        RecoveredTries = 2,
        CusumK = 0.5,
        CusumThreshold = 2.2,
        StalledCheckIns = 4,
        StalledNotRecovered = 0.7,
        StalledByDay = 90,
        StalledThenDays = 28,
        StalledGain = 0.3,
        StalledGainDays = 21,
        StalledGainP = 0.3,
        SupportAfterDays = 28,
        SupportMovesDone = 2,
        ClearSignChange = 2,
        ClearSelfChange = 3.5,
        LeadGripFrom = 2,
    };

    public static TrackModel Model { get; } = new()
    {
        Lead = new ItemModel(1, [-3.0, -2.2, -1.4, -0.8], 0.35),
        Colleague = new ItemModel(0.6, [-5.0, -4.25, -3.5, -2.75, -2.0, -1.25, -0.5, 0.25, 1.0, 1.75], 0.45),
        Offset = new Normal(0.2, 0.5),
        Start = new Normal(-2, 0.6),
        Asymptote = new Normal(-0.3, 0.65),
        StationarySd = 0.3,
        MedianDays = 21,
        RateLogSd = 0.6,
        RateNodes = 9,
        RecoveredFrom = -0.5,
        Status = Rules,
        Texts = [],
        Advice = [],
    };

    public static TrackEngine Engine { get; } = new(With(Model));

    public static Playbook With(TrackModel model) => new()
    {
        Id = "sample",
        Version = "1.0.0",
        ContentHash = "",
        Title = "",
        Summary = "",
        Drivers = [],
        Triggers = [],
        Signs = [.. Enumerable.Range(1, 10).Select(i => Sign($"sign-{i}", aboutLead: false)), Sign("of-the-lead", aboutLead: true)],
        Questions = [],
        Moves = [Move("first"), Move("second")],
        SelfRatings = [.. Enumerable.Range(1, 4).Select(i => new SelfRating($"self-{i}", "", "", "", ""))],
        Facts = [],
        Reasons = [],
        Routes = [],
        Planning = null!,
        Tracking = model,
        Support = null!,
        Guardrails = [],
        NotFor = "",
        FairnessQuestions = [],
        Debrief = [],
        Monday = null!,
        OneOnOne = null!,
        References = [],
    };

    private static Sign Sign(string id, bool aboutLead) =>
        new(id, id, aboutLead, ["", "", "", "", ""], "", new SignForColleague("", []), new Strength(0, 0, 0, "C", "inferred", []), ImmutableSortedDictionary<string, Strength>.Empty);

    private static Move Move(string id) => new()
    {
        Id = id,
        Name = id,
        Summary = "",
        Kind = MoveKind.Act,
        ActsOn = ImmutableSortedDictionary<string, int>.Empty,
        FirstStepDays = new DayWindow(0, 7),
        FirstStep = "",
        FirstStepForColleague = "",
        Effort = null!,
        Cadence = "",
        Weeks = 1,
        Preconditions = [],
        Contraindications = [],
        Holds = [],
        AlwaysWhen = null,
        StandsInForAct = false,
        Order = 0,
        DoneWhen = "",
        Watch = [],
        Fade = "",
        Words = [],
        Ask = new Ask("", ""),
        Against = "",
        ForColleague = null!,
        Risk = "",
        Grade = "C",
        Directness = "inferred",
        Refs = [],
        Work = [],
        Evidence = "",
    };
}
