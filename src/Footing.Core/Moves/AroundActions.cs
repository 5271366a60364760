using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>What the lead does around the person first, when the reason lies in the team.</summary>
internal static class AroundActions
{
    private const int AmongTheFirst = 2;

    /// <summary>
    /// For every driver of the team among the first two that is likely enough its action, most likely first; what the
    /// playbook says instead when the lead said it cannot be done.
    /// </summary>
    public static ImmutableArray<AroundAction> For(Playbook playbook, CaseView view) =>
    [
        .. playbook.Drivers.Index()
            .OrderByDescending(d => view.Probabilities[d.Index])
            .Take(AmongTheFirst)
            .Where(d => d.Item.Scope == DriverScope.Team && view.Probabilities[d.Index] >= playbook.Planning.TeamActionAt)
            .Where(d => d.Item.TeamAction is not null)
            .Select(d => Say(d.Item.Id, d.Item.TeamAction!, view)),
    ];

    private static AroundAction Say(string driver, TeamAction action, CaseView view)
    {
        bool? possible = view.Fact(action.Fact);
        return new AroundAction(driver, possible == false ? action.IfNot : action.Action, possible);
    }
}
