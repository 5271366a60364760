using Footing.App.People;

namespace Footing.App.Recoveries;

/// <summary>The colleague marks lines that are not right. The lead answers by changing the line.</summary>
public sealed class Marks(RecoveryChanges changes)
{
    private const int LongestLine = 160;
    private const int MostMarks = 200;

    /// <param name="line">Key of the line.</param>
    /// <param name="version">The line as it is now; see <see cref="NotRight.Version"/>.</param>
    /// <param name="words">What is right, as the colleague sees it; may be blank.</param>
    public Task<ChangeOutcome> MarkAsync(
        RecoveryId id, Guid colleague, string line, string version, string? words, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, colleague, RecoveryAction.MarkNotRight,
            change =>
            {
                var faults = new Faults();
                faults.Text(line, LongestLine, "line");
                faults.Text(words, Limits.Line, "words");
                if (change.Recovery.Marks.Count >= MostMarks && !change.Recovery.Marks.ContainsKey(line))
                    faults.Add("too-many", "There are too many marks. Take some back first.", "line");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                change.Recovery.MarkNotRight(line, new NotRight(version, PersonalText.From(words), change.Today), change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    public Task<ChangeOutcome> TakeBackAsync(RecoveryId id, Guid colleague, string line, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, colleague, RecoveryAction.MarkNotRight,
            change =>
            {
                change.Recovery.TakeMarkBack(line, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);
}
