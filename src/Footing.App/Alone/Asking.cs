using Footing.App.Recoveries;

namespace Footing.App.Alone;

/// <summary>Moves turned into something to ask for: chosen, put into own words, asked, answered, done.</summary>
public sealed class Asking(AloneChanges changes)
{
    /// <summary>Chooses a move, or changes its words and how far it is.</summary>
    /// <param name="words">Own words; blank for those of the playbook.</param>
    /// <param name="version">Version that was shown; 0 when it was not chosen.</param>
    public Task<ChangeOutcome> SaveAsync(
        AloneWorkId id, Guid by, string move, string? words, AskState state, int version, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by,
            change =>
            {
                var faults = new Faults();
                faults.Known(move, change.Playbook.MoveIds(), "move", "move");
                faults.Text(words, Limits.Example, $"words.{move}");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                var typed = PersonalText.From(words);
                if (typed?.Value == change.Playbook.Moves.Single(known => known.Id == move).Ask.Words) typed = null;
                var stored = change.Work.Ask(move);
                if (stored is not null && stored.Words == typed && stored.State == state) return ChangeOutcome.Saved;
                if ((stored?.Version ?? 0) != version) return new ChangeOutcome.Conflict(stored?.Version ?? 0);
                change.Work.Put(new(move, typed, state, version + 1), change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    public Task<ChangeOutcome> DropAsync(AloneWorkId id, Guid by, string move, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by,
            change =>
            {
                change.Work.DropAsk(move, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);
}
