using System.Collections.Immutable;
using Footing.App.Recoveries;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Prepare;

/// <summary>
/// The engine's proposal with the lead's changes laid over it. Only the changes are kept while preparing, so that a new
/// answer still re-plans everything the lead has not touched.
/// </summary>
public sealed class PlanDraft
{
    private readonly Preparation preparation;
    private readonly Playbook playbook;
    private readonly DateOnly start;

    /// <param name="proposal">What the engine proposes.</param>
    /// <param name="preparation">Holds the lead's changes.</param>
    /// <param name="playbook">Where the moves stand.</param>
    /// <param name="start">Day from which windows count.</param>
    public PlanDraft(Plan proposal, Preparation preparation, Playbook playbook, DateOnly start)
    {
        (Proposal, this.preparation, this.playbook, this.start) = (proposal, preparation, playbook, start);
        Moves = [.. Proposed().Concat(Added()).OrderBy(m => m.Move.Order)];
    }

    /// <summary>What the engine proposes.</summary>
    public Plan Proposal { get; }

    /// <summary>Every move proposed or added, in the order of a plan; those taken out stay with their reason.</summary>
    public ImmutableArray<DraftMove> Moves { get; }

    /// <summary>The moves that are in.</summary>
    public IEnumerable<DraftMove> Kept => Moves.Where(m => m.Kept);

    /// <summary>Left out by the engine and not added by the lead, most useful first.</summary>
    public IEnumerable<(Move Move, double WouldAdd)> Left =>
        Proposal.Left.Where(l => Moves.All(m => m.Move.Id != l.Id)).Select(l => (Find(l.Id), l.WouldAdd));

    /// <summary>Held back, with the reasons in words.</summary>
    public IEnumerable<(Move Move, IEnumerable<string> Reasons)> Held =>
        Proposal.Held.Select(h => (Find(h.Id), h.Reasons.Select(code => playbook.Reasons.First(r => r.Code == code).Text)));

    /// <summary>The whole plan as it is sent.</summary>
    public ImmutableArray<ChosenMove> ToChosen() =>
        [.. Moves.Select(m => new ChosenMove(m.Move.Id, m.Part, m.From, m.By, m.Kept, m.Reason))];

    private IEnumerable<DraftMove> Proposed() => Proposal.Moves.Select(proposed =>
    {
        var change = Change(proposed.Id);
        return new DraftMove(Find(proposed.Id), proposed.Part == "frame" ? MovePart.Frame : MovePart.Fit, proposed.From, proposed.By,
            change?.Kept ?? true, change?.Reason, proposed.Acts, proposed.Checks, proposed.Mind, IsAdded: false);
    });

    /// <summary>An added move that is held back by now stays out: its reason is shown with the held ones.</summary>
    private IEnumerable<DraftMove> Added() => Proposal.Left.Where(l => Change(l.Id) is { Kept: true }).Select(l =>
    {
        var move = Find(l.Id);
        var from = WorkingDays.WithoutHolidays.Forward(start.AddDays(move.FirstStepDays.From));
        var by = WorkingDays.WithoutHolidays.Forward(start.AddDays(move.FirstStepDays.By));
        return new DraftMove(move, MovePart.Fit, from, by, Kept: true, Change(l.Id)!.Reason,
            [.. move.ActsOn.Where(a => a.Value > 0).OrderByDescending(a => a.Value).Select(a => new ActsOn(a.Key, a.Value))],
            [], [], IsAdded: true);
    });

    private ChosenMove? Change(string move) => preparation.Moves.FirstOrDefault(m => m.Move == move);

    private Move Find(string id) => playbook.Moves.First(m => m.Id == id);
}

/// <summary>A move in a plan that is being prepared.</summary>
/// <param name="Move">The move.</param>
/// <param name="Part">Frame or fit.</param>
/// <param name="From">First day of the window for the first step.</param>
/// <param name="By">Last day of it.</param>
/// <param name="Kept">False when the lead took it out.</param>
/// <param name="Reason">The lead's reason for taking it out or adding it.</param>
/// <param name="Acts">Drivers it acts on.</param>
/// <param name="Checks">Ids of facts to check before it begins.</param>
/// <param name="Mind">What to mind beside other moves of the plan.</param>
/// <param name="IsAdded">True when the lead added it.</param>
public sealed record DraftMove(
    Move Move, MovePart Part, DateOnly? From, DateOnly? By, bool Kept, PersonalText? Reason, ImmutableArray<ActsOn> Acts,
    ImmutableArray<string> Checks, ImmutableArray<string> Mind, bool IsAdded);
