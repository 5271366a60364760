using Footing.App.People;
using Footing.App.Recoveries;

namespace Footing.App.CheckIns;

/// <summary>Writing down real attempts.</summary>
public sealed class Tries(RecoveryChanges changes, TimeProvider clock)
{
    public Task<ChangeOutcome> AddAsync(RecoveryId id, Guid by, TryInput input, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.AddTry,
            change =>
            {
                var faults = new Faults();
                var what = PersonalText.From(input.What);
                faults.Day(input.Day, change.Recovery.SetbackDay, change.Today, "day");
                faults.Text(what, Limits.Line, "what");
                if (what is null) faults.Add("missing", "Say in a line what was tried.", "what");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);

                var sent = change.Recovery.Tries.SingleOrDefault(known => known.Once == input.Once);
                if (sent?.Says(input, what!) == true) return ChangeOutcome.Saved;

                // Changed after it was sent, with the browser's way back: another entry, so that nothing typed is lost.
                var now = clock.GetUtcNow();
                var entry = sent is null ? input : input with { Once = Guid.CreateVersion7(now) };
                change.Recovery.AddTry(new Try(entry, what!, by, now), change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);
}
