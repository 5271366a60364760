using Footing.App.People;

namespace Footing.App.Recoveries;

/// <summary>The colleague decides, item by item, what of theirs the lead sees.</summary>
public sealed class Releases(RecoveryChanges changes)
{
    /// <param name="keys">Keys of items; see <see cref="OwnItem.Key"/>.</param>
    public Task<ChangeOutcome> ReleaseAsync(RecoveryId id, Guid colleague, IReadOnlySet<string> keys, CancellationToken cancel = default) =>
        OnAsync(id, colleague, keys, (change, items) => change.Recovery.Release(items, change.Now, change.Today), cancel);

    /// <summary>The lead sees them no more from here on.</summary>
    public Task<ChangeOutcome> TakeBackAsync(RecoveryId id, Guid colleague, IReadOnlySet<string> keys, CancellationToken cancel = default) =>
        OnAsync(id, colleague, keys, (change, items) => change.Recovery.TakeBackRelease(items, change.Today), cancel);

    /// <summary>Whether new self-ratings are offered as released; each form still says it for itself.</summary>
    public Task<ChangeOutcome> ShowRatingsEachTimeAsync(RecoveryId id, Guid colleague, bool show, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, colleague, RecoveryAction.Release,
            change =>
            {
                change.Recovery.ShowRatingsEachTime(show, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    private Task<ChangeOutcome> OnAsync(
        RecoveryId id, Guid colleague, IReadOnlySet<string> keys, Action<RecoveryChanges.Change, OwnItem[]> then, CancellationToken cancel) =>
        changes.MakeAsync(
            id, colleague, RecoveryAction.Release,
            change =>
            {
                var items = change.Recovery.OwnItems().Where(item => keys.Contains(item.Key)).ToArray();
                if (items.Length < keys.Count) return new ChangeOutcome.NotFound();
                then(change, items);
                return ChangeOutcome.Saved;
            },
            cancel);
}
