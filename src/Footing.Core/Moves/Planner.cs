using System.Collections.Immutable;
using Footing.Core.Moves.Holding;
using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>
/// What to do: the frame that every recovery shares and the few moves that answer its drivers. Immutable; may be used
/// from several threads.
/// </summary>
/// <remarks>
/// The utility of a plan M is U(M) = Σ_d w_d (1 − Π over M (1 − e_md)) / Σ_d w_d (1 − Π over all moves (1 − e_md))
/// minus the cost of the lead's minutes a week; e = strength / scale, w_d = P(d), multiplied for the leading driver.
/// The fitting moves are the best set by exhaustive search that holds an act, one of the strongest moves not held on
/// the leading driver, and every move that the case makes obligatory, within the minutes of both.
/// Source: docs/how-it-works.md.
/// </remarks>
public sealed class Planner
{
    private readonly PlaybookPositions positions;
    private readonly MoveTables tables;
    private readonly Chooser chooser;

    /// <summary>Prepares the moves of a playbook; keep one per playbook.</summary>
    /// <exception cref="ArgumentException">The playbook has more than 64 moves.</exception>
    public Planner(Playbook playbook)
    {
        Playbook = playbook;
        positions = new PlaybookPositions(playbook);
        tables = new MoveTables(playbook);
        chooser = new Chooser(playbook, tables);
    }

    /// <summary>The playbook whose moves are used.</summary>
    public Playbook Playbook { get; }

    /// <summary>Proposes a plan.</summary>
    /// <remarks>
    /// A route out comes before everything and leaves the plan empty. When every act is held and nothing can stand in,
    /// the plan has no act and <see cref="Plan.ActStandsIn"/> is null.
    /// </remarks>
    /// <param name="circumstances">What is known about the case.</param>
    /// <param name="probabilities">Per driver in the playbook's order, as in <see cref="Drivers.Posterior.Probabilities"/>.</param>
    /// <exception cref="ArgumentException">A fact or trigger that the playbook does not have, a probability missing or outside 0 to 1, or minutes that are negative or not finite.</exception>
    public Plan Propose(Circumstances circumstances, ImmutableArray<double> probabilities)
    {
        if (probabilities.Length != Playbook.Drivers.Length || !probabilities.All(p => p is >= 0 and <= 1))
            throw new ArgumentException("There has to be one probability from 0 to 1 for every driver.", nameof(probabilities));

        var planner = For(circumstances);
        planner.Look([.. probabilities]);
        var view = planner.View;
        bool helpFirst = Playbook.Support.HelpFirstWhen.HoldsIn(view);
        if (RouteOut(view) is { } route)
            return new Plan(route.Id, helpFirst, 0, null, [], [], [], [], null, null);

        var choice = planner.Choose();
        return new Plan(
            Routed: null,
            helpFirst,
            planner.Utility(choice.All),
            Leading: view.Leading < 0 ? null : Playbook.Drivers[view.Leading].Id,
            AroundActions.For(Playbook, view),
            Proposed(planner, choice, circumstances),
            Held(choice, view),
            Left(planner, choice),
            choice.TooMuch,
            ActStandsIn: IdsOf(choice.Fit & choice.StandIns).FirstOrDefault());
    }

    /// <summary>Plans one case for changing probabilities.</summary>
    internal CasePlanner For(Circumstances circumstances) => new(Playbook, positions, tables, chooser, circumstances);

    /// <summary>The first route that leads out of the playbook; null when there is a plan to make.</summary>
    internal Route? RouteOut(CaseView view) => Playbook.Routes.FirstOrDefault(r => r.When.HoldsIn(view));

    private ImmutableArray<ProposedMove> Proposed(CasePlanner planner, Choice choice, Circumstances circumstances)
    {
        (int Index, Move Item)[] chosen = [.. Playbook.Moves.Index().Where(m => choice.All.Has(m.Index)).OrderBy(m => m.Item.Order)];
        Window[]? windows = circumstances.Start is { } start
            ? FirstSteps.Windows([.. chosen.Select(m => m.Item)], Playbook.Planning.Apart, start, new WorkingDays(circumstances.Holidays))
            : null;
        var ids = chosen.Select(m => m.Item.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. chosen.Select((m, place) => new ProposedMove(
                m.Item.Id,
                choice.Frame.Has(m.Index) ? "frame" : "fit",
                planner.Utility(choice.All & ~MoveSets.One(m.Index)),
                Acts(m.Index, planner.Weights),
                windows?[place].From,
                windows?[place].By,
                m.Item.Effort.LeadFirst,
                m.Item.Effort.ColleagueFirst,
                Holds.OpenChecks(m.Item, planner.View),
                [.. Playbook.Planning.Apart.Where(a => a.Second == m.Item.Id && ids.Contains(a.First)).Select(a => a.Note)])),
        ];
    }

    private ImmutableArray<ActsOn> Acts(int move, ReadOnlySpan<double> weights)
    {
        var acts = new List<(ActsOn On, double Weight)>();
        for (int d = 0; d < weights.Length; d++)
        {
            int strength = tables.Strength(move, d);
            if (strength > 0)
                acts.Add((new ActsOn(Playbook.Drivers[d].Id, strength), strength * weights[d]));
        }

        return [.. acts.OrderByDescending(a => a.Weight).Select(a => a.On)];
    }

    private ImmutableArray<HeldMove> Held(Choice choice, CaseView view) =>
    [
        .. Playbook.Moves.Where((_, m) => choice.HeldBack.Has(m))
            .Select(m => (m.Id, Reasons: Holds.Reasons(m, view)))
            .Select(m => new HeldMove(m.Id, m.Reasons[0], m.Reasons)),
    ];

    private ImmutableArray<LeftMove> Left(CasePlanner planner, Choice choice)
    {
        double utility = planner.Utility(choice.All);
        ulong taken = choice.All | choice.HeldBack;
        return
        [
            .. Playbook.Moves.Index().Where(m => !taken.Has(m.Index))
                .Select(m => new LeftMove(m.Item.Id, planner.Utility(choice.All | MoveSets.One(m.Index)) - utility))
                .OrderByDescending(m => m.WouldAdd),
        ];
    }

    private IEnumerable<string> IdsOf(ulong set) => Playbook.Moves.Where((_, m) => set.Has(m)).Select(m => m.Id);
}
