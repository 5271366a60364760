using System.Collections.Immutable;
using Footing.Core.Moves.Holding;
using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>Which moves make the plan.</summary>
/// <param name="Frame">Moves of the frame, those held left out.</param>
/// <param name="Fit">Fitting moves chosen.</param>
/// <param name="HeldBack">Moves held.</param>
/// <param name="StandIns">Moves that may stand in for an act because every act is held; empty otherwise.</param>
/// <param name="TooMuch">What did not fit the minutes; null when everything did.</param>
internal readonly record struct Choice(ulong Frame, ulong Fit, ulong HeldBack, ulong StandIns, TooMuch? TooMuch)
{
    public ulong All => Frame | Fit;
}

/// <summary>Chooses the frame and the best fitting set under the rules of the playbook.</summary>
internal sealed class Chooser(Playbook playbook, MoveTables tables)
{
    private readonly ImmutableArray<Move> moves = playbook.Moves;
    private readonly ulong frameKind = MoveSets.Where(playbook.Moves, m => m.Kind == MoveKind.Frame);
    private readonly ulong fitKind = MoveSets.Where(playbook.Moves, m => m.Kind != MoveKind.Frame);
    private readonly ulong actKind = MoveSets.Where(playbook.Moves, m => m.Kind == MoveKind.Act);
    private readonly ulong canStandIn = MoveSets.Where(playbook.Moves, m => m.StandsInForAct && m.Kind != MoveKind.Frame);

    /// <summary>
    /// The best set that keeps every rule; when none fits the minutes, the moves that are always in and the cheapest
    /// act, with what the smallest plan that keeps the rules would take.
    /// </summary>
    /// <param name="view">The case, looking at the probabilities to plan for.</param>
    /// <param name="weights">Weights of the drivers.</param>
    /// <param name="reach">What every move together would reach.</param>
    /// <param name="minutes">Minutes a week there are.</param>
    public Choice Choose(CaseView view, ReadOnlySpan<double> weights, double reach, Minutes minutes)
    {
        ulong heldBack = HeldBack(view);
        ulong frame = frameKind & ~heldBack;
        ulong fitting = fitKind & ~heldBack;
        ulong acts = fitting & actKind;
        ulong standIns = acts == 0 ? fitting & canStandIn : 0;
        var rules = Rules(view, fitting, acts | standIns, minutes);

        if (SetSearch.Best(tables, frame, rules, weights, reach) is { } best)
            return new(frame, best, heldBack, standIns, null);

        ulong least = WithCheapestOf(rules.Acts, rules.Always);
        ulong needed = frame | WithCheapestOf(rules.Strongest, least);
        return new(frame, least, heldBack, standIns, new TooMuch(
            tables.LeadMinutes(needed), minutes.Lead, tables.ColleagueMinutes(needed), minutes.Colleague));
    }

    private ulong HeldBack(CaseView view)
    {
        ulong held = 0;
        for (int m = 0; m < moves.Length; m++)
            held |= Holds.Any(moves[m], view) ? MoveSets.One(m) : 0;
        return held;
    }

    private SetRules Rules(CaseView view, ulong fitting, ulong acts, Minutes minutes)
    {
        ulong always = Always(view, fitting);
        ulong strongest = Strongest(fitting, view.Leading);
        bool wantsAct = acts != 0 && !always.Meets(acts);
        bool wantsStrongest = strongest != 0 && !always.Meets(strongest);
        int wanted = wantsAct && wantsStrongest && !acts.Meets(strongest) ? 2 : wantsAct || wantsStrongest ? 1 : 0;

        // Where moves that are always in leave too little room, the rule on the strongest gives way first; an act is
        // never crowded out, so the set may then be one larger.
        if (always.Count() + wanted > playbook.Planning.MostFitting)
            strongest = 0;
        int most = Math.Max(playbook.Planning.MostFitting, always.Count() + (wantsAct ? 1 : 0));
        return new SetRules(fitting, always, acts, strongest, most, minutes);
    }

    private ulong Always(CaseView view, ulong fitting)
    {
        ulong always = 0;
        foreach (int m in fitting.Moves())
            always |= moves[m].AlwaysWhen?.HoldsIn(view) == true ? MoveSets.One(m) : 0;
        return always;
    }

    /// <summary>The moves with the greatest strength on a driver; none when no driver leads or nothing acts on it.</summary>
    private ulong Strongest(ulong fitting, int driver)
    {
        int most = 0;
        ulong strongest = 0;
        foreach (int m in driver < 0 ? default : fitting.Moves())
        {
            int strength = tables.Strength(m, driver);
            if (strength > most)
                (most, strongest) = (strength, 0);
            strongest |= strength == most && most > 0 ? MoveSets.One(m) : 0;
        }

        return strongest;
    }

    /// <summary>Adds the cheapest of the moves, by the lead's minutes and then the colleague's, unless one is in.</summary>
    private ulong WithCheapestOf(ulong any, ulong set)
    {
        if (any == 0 || set.Meets(any))
            return set;
        int cheapest = -1;
        foreach (int m in any.Moves())
            cheapest = cheapest < 0 || Cost(m).CompareTo(Cost(cheapest)) < 0 ? m : cheapest;
        return set | MoveSets.One(cheapest);

        (double, double) Cost(int m) => (tables.Lead[m], tables.Colleague[m]);
    }
}
