using Footing.App.Recoveries;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Moves;

/// <summary>The whole plan: what is in it, what waits for a yes, what was left out, and what would be proposed today.</summary>
public sealed class PlanModel(RecoveryDesk desk, PlanWork work) : RecoveryPage(desk)
{
    private Plan today = null!;

    /// <summary>Whether to show what would be proposed today.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Adjust { get; set; }

    [BindProperty]
    public List<string> Add { get; set; } = [];

    [BindProperty]
    public List<string> Drop { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    protected override string Name => "The plan";

    public IReadOnlyList<PlanLine> Waiting => [.. AllLines.Where(line => line.Planned.Status == MoveStatus.Proposed)];
    public IReadOnlyList<PlanLine> Lines => [.. AllLines.Where(line => line.Planned.Status is not (MoveStatus.Proposed or MoveStatus.Dropped))];
    public IReadOnlyList<PlanLine> Out => [.. AllLines.Where(line => line.Planned.Status == MoveStatus.Dropped)];
    public IReadOnlyList<string> Around => [.. today.Around.Select(action => action.Action)];

    /// <summary>What today's proposal would change; null when it is not asked for.</summary>
    public PlanChange? Proposal { get; private set; }

    /// <summary>Moves that do not fit now, with every reason.</summary>
    public IReadOnlyList<(Move Move, IEnumerable<string> Reasons)> Held =>
    [
        .. today.Held
            .Where(held => !InPlan(held.Id))
            .Select(held => (Known(held.Id), held.Reasons.Select(code => Playbook.Reasons.Single(reason => reason.Code == code).Text))),
    ];

    public IReadOnlyList<Move> Left => [.. today.Left.Where(left => !InPlan(left.Id)).Select(left => Known(left.Id))];

    public IReadOnlyList<Choice> AddChoices => [.. Proposal!.Add.Select(move => new Choice(move.Id, move.Name, Summary(move)))];
    public IReadOnlyList<Choice> DropChoices => [.. Proposal!.Drop.Select(move => new Choice(move.Id, move.Name, "Would not be proposed today."))];

    /// <summary>What a move is, addressed to whoever reads the page.</summary>
    public string Summary(Move move) => IsLead ? move.Summary : move.ForColleague.Summary;

    public void OnGet()
    {
        Prepare();
        if (Proposal is null) return;
        Add = [.. Proposal.Add.Select(move => move.Id)];
        Drop = [.. Proposal.Drop.Select(move => move.Id)];
    }

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken cancel) =>
        await AfterAsync(await work.AgreeAsync(RecoveryId, Account, cancel), Path("plan"));

    public async Task<IActionResult> OnPostAdjustAsync(CancellationToken cancel)
    {
        Adjust = true;

        // The form asks the lead alone: a colleague owes no reason.
        var reason = IsLead ? Reason : null;
        if (Add.Count + Drop.Count == 0) return Redirect(Path("plan"));
        var windows = Desk.Propose(View.AsTheLeadReadsIt()).Moves.ToDictionary(move => move.Id, move => (move.From, move.By), StringComparer.Ordinal);
        foreach (var id in Add)
        {
            var (from, by) = windows.GetValueOrDefault(id);
            var outcome = View.Moves.FirstOrDefault(move => move.Move == id) is { } planned
                ? await work.ChangeAsync(RecoveryId, Account, id, from, by, reason, planned.Version, cancel)
                : await work.AddAsync(RecoveryId, Account, id, from, by, reason, cancel);
            if (!IsDone(outcome)) return await AfterAsync(outcome, Path("plan"));
        }
        foreach (var planned in View.Moves.Where(move => Drop.Contains(move.Move, StringComparer.Ordinal) && move.Status != MoveStatus.Dropped))
        {
            var outcome = await work.DropAsync(RecoveryId, Account, planned.Move, reason, planned.Version, cancel);
            if (!IsDone(outcome)) return await AfterAsync(outcome, Path("plan"));
        }
        return Redirect(Path("plan"));
    }

    protected override void Prepare()
    {
        // A proposed change is stored when it is taken over, and the lead reads it: nothing that is not released may have a part in it.
        today = Desk.Propose(Adjust ? View.AsTheLeadReadsIt() : View);
        Proposal = Adjust ? PlanChange.Between(View, today, Playbook) : null;
    }

    // A second post of the same change finds it made already.
    private static bool IsDone(ChangeOutcome outcome) => outcome is ChangeOutcome.Done or ChangeOutcome.Conflict;

    private IEnumerable<PlanLine> AllLines => View.Moves
        .Where(move => Playbook.Moves.Any(known => known.Id == move.Move))
        .Select(move => new PlanLine(Known(move.Move), move, MoveWords.State(move, Today)));

    private bool InPlan(string id) => View.Moves.Any(move => move.Move == id && move.Status != MoveStatus.Dropped);

    private Move Known(string id) => Playbook.Moves.Single(move => move.Id == id);
}

/// <summary>One move of the plan as read.</summary>
public sealed record PlanLine(Move Move, PlannedMove Planned, string State)
{
    public string? Reason => Planned.Reason?.Value;
    public bool Done => Planned.Status == MoveStatus.Done;
}
