using System.Collections.Immutable;
using Footing.App.People;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>Working on the moves of a plan. A lead who differs from the plan gives a line of reason; a colleague never owes one.</summary>
public sealed class PlanWork(RecoveryChanges changes)
{
    public Task<ChangeOutcome> BeginAsync(RecoveryId id, Guid by, string move, DateOnly on, int version, CancellationToken cancel = default) =>
        OnAsync(id, by, move, version, cancel, (change, planned, faults) =>
        {
            faults.Day(on, change.Recovery.SetbackDay, change.Today, "on");
            NotWaiting(planned, faults);
            return () => planned.Begin(on, by);
        });

    public Task<ChangeOutcome> FinishAsync(RecoveryId id, Guid by, string move, DateOnly on, int version, CancellationToken cancel = default) =>
        OnAsync(id, by, move, version, cancel, (change, planned, faults) =>
        {
            faults.Day(on, planned.BegunOn ?? change.Recovery.SetbackDay, change.Today, "on");
            NotWaiting(planned, faults);
            return () => planned.Finish(on, by);
        });

    public Task<ChangeOutcome> DropAsync(
        RecoveryId id, Guid by, string move, string? reason, int version, CancellationToken cancel = default) =>
        OnAsync(id, by, move, version, cancel, (change, planned, faults) =>
        {
            var line = Reason(change, reason, faults);
            return () => planned.Drop(line, by);
        });

    /// <summary>Changes the window of a move, or takes a dropped one up again.</summary>
    public Task<ChangeOutcome> ChangeAsync(
        RecoveryId id, Guid by, string move, DateOnly? from, DateOnly? until, string? reason, int version, CancellationToken cancel = default) =>
        OnAsync(id, by, move, version, cancel, (change, planned, faults) =>
        {
            Window(change, from, until, faults);
            var line = Reason(change, reason, faults);
            return () => planned.TakeUp(from, until, line, by, agreed: by == change.Recovery.ColleagueId);
        });

    /// <summary>Adds a move that the plan does not hold yet.</summary>
    public Task<ChangeOutcome> AddAsync(
        RecoveryId id, Guid by, string move, DateOnly? from, DateOnly? until, string? reason, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.ChangePlan,
            change =>
            {
                if (change.Recovery.Move(move) is { } planned) return new ChangeOutcome.Conflict(planned.Version);
                var faults = new Faults();
                faults.Known(move, change.Playbook.MoveIds(), "move", "move");
                Window(change, from, until, faults);
                var line = Reason(change, reason, faults);
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                var part = change.Playbook.Moves.Single(known => known.Id == move).Kind == MoveKind.Frame ? MovePart.Frame : MovePart.Fit;
                change.Recovery.AddMove(new ChosenMove(move, part, from, until, Reason: line), by, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>The colleague's yes to every move that the lead added since.</summary>
    public Task<ChangeOutcome> AgreeAsync(RecoveryId id, Guid colleague, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, colleague, RecoveryAction.AgreePlan,
            change =>
            {
                change.Recovery.AgreePlan(change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>Fills the small form into which a move opens. Blank fields are left out.</summary>
    public Task<ChangeOutcome> SaveWorkAsync(
        RecoveryId id, Guid by, string move, IReadOnlyDictionary<string, string?> work, int version, CancellationToken cancel = default) =>
        OnAsync(id, by, move, version, cancel, (change, planned, faults) =>
        {
            var fields = change.Playbook.Moves.Where(known => known.Id == move).SelectMany(known => known.Work)
                .Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var (field, text) in work)
            {
                faults.Known(field, fields, "field", $"work.{field}");
                faults.Text(text, Limits.Paragraph, $"work.{field}");
            }
            var filled = work.Select(field => KeyValuePair.Create(field.Key, PersonalText.From(field.Value)))
                .Where(field => field.Value is not null)
                .ToImmutableSortedDictionary(field => field.Key, field => field.Value!, StringComparer.Ordinal);
            return () => planned.Fill(filled, by);
        });

    private Task<ChangeOutcome> OnAsync(
        RecoveryId id, Guid by, string move, int version, CancellationToken cancel,
        Func<RecoveryChanges.Change, PlannedMove, Faults, Action> prepare) =>
        changes.MakeAsync(
            id, by, RecoveryAction.ChangePlan,
            change =>
            {
                if (change.Recovery.Move(move) is not { } planned) return new ChangeOutcome.NotFound();
                if (planned.Version != version) return new ChangeOutcome.Conflict(planned.Version);
                var faults = new Faults();
                var apply = prepare(change, planned, faults);
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                apply();
                change.Recovery.Entered(change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    private static void NotWaiting(PlannedMove planned, Faults faults)
    {
        if (planned.Status == MoveStatus.Proposed) faults.Add("not-agreed", "This move waits for the colleague's yes.", "on");
        else if (planned.Status == MoveStatus.Dropped) faults.Add("not-planned", "This move is not in the plan.", "on");
    }

    private static void Window(RecoveryChanges.Change change, DateOnly? from, DateOnly? until, Faults faults)
    {
        if (from < change.Recovery.SetbackDay) faults.Add("before-setback", "This day lies before the setback.", "from");
        if (until < from) faults.Add("ends-early", "The window ends before it begins.", "until");
    }

    private static PersonalText? Reason(RecoveryChanges.Change change, string? typed, Faults faults)
    {
        faults.Text(typed, Limits.Line, "reason");
        var reason = PersonalText.From(typed);
        if (reason is null && change.By == change.Recovery.LeadId) faults.Add("missing", "Give one line of reason.", "reason");
        return reason;
    }
}
