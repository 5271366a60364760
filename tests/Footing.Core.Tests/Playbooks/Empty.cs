using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Tests.Playbooks;

/// <summary>Records of a playbook in which nothing stands yet, to be filled with <c>with</c>.</summary>
internal static class Empty
{
    private static readonly Condition Never = new Condition.Any([]);

    public static Playbook Playbook { get; } = new()
    {
        Id = "invented", Version = "1.0.0", ContentHash = "", Title = "", Summary = "",
        Drivers = [], Triggers = [], Signs = [], Questions = [], Moves = [], SelfRatings = [], Facts = [], Reasons = [], Routes = [],
        Planning = InventedPlaybook.Planning,
        Tracking = null!,
        Support = new SupportRules(Never, "", [], [], "", [], "", "", [], [], [], [], ""),
        Guardrails = [], NotFor = "", FairnessQuestions = [], Debrief = [], References = [],
        Monday = new MondayTexts([], "", "", "", "", "", [], [], "", "", "", [], [], "", ""),
        OneOnOne = new OneOnOneTexts("", "", "", [], "", ImmutableSortedDictionary<string, string>.Empty),
    };

    public static Driver Driver(string id, Strength chance) => new(
        id, id, "", DriverScope.Person, "", "", [], [], "", "", "", [], chance, null);

    public static Move Move(string id) => new()
    {
        Id = id, Name = id, Summary = "", Kind = MoveKind.Act,
        ActsOn = ImmutableSortedDictionary<string, int>.Empty,
        FirstStepDays = new DayWindow(0, 7), FirstStep = "", FirstStepForColleague = "",
        Effort = new Effort(0, 0, 0, 0), Cadence = "", Weeks = 1,
        Preconditions = [], Contraindications = [], Holds = [], AlwaysWhen = null, StandsInForAct = false, Order = 0,
        DoneWhen = "", Watch = [], Fade = "", Words = [], Ask = new Ask("", ""), Against = "",
        ForColleague = new MoveForColleague("", "", "", "", []),
        Risk = "low", Grade = "C", Directness = "inferred", Refs = [], Work = [], Evidence = "",
    };

    /// <summary>A strength whose range is the point itself.</summary>
    public static Strength Exactly(double value) => new(value, value, value, "C", "inferred", []);
}
