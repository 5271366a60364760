using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>Whether a condition written in a playbook holds in a case.</summary>
internal static class ConditionEvaluation
{
    public static bool HoldsIn(this Condition condition, CaseView view) => condition switch
    {
        Condition.FactIs fact => view.Fact(fact.Id) == fact.Is,
        Condition.TriggerNamed trigger => view.Named(trigger.Id),
        Condition.DriverAtLeast driver => view.Probability(driver.Id) >= driver.P,
        Condition.DriverFirst driver => view.Leads(driver.Id),
        Condition.BeforeDay before => view.DaysSinceSetback < before.Days,
        Condition.FewerTries tries => view.Tries.Count(t => Matches(tries, t)) < tries.Count,
        Condition.Any any => any.Parts.Any(p => p.HoldsIn(view)),
        Condition.All all => all.Parts.All(p => p.HoldsIn(view)),
        Condition.Not not => !not.Part.HoldsIn(view),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A shape of condition without a meaning."),
    };

    private static bool Matches(Condition.FewerTries tries, Attempt attempt) =>
        (tries.Size is null || tries.Size == attempt.Size) && (tries.Result is null || tries.Result == attempt.Result);
}
