using Footing.App.People;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>Writing the debrief. Each author has a line of their own in every section.</summary>
public sealed class Debriefs(RecoveryChanges changes)
{
    /// <param name="version">Version of the author's own line that was shown; 0 when there was none.</param>
    /// <param name="text">Blank removes the line.</param>
    public Task<ChangeOutcome> SaveLineAsync(
        RecoveryId id, Guid author, string section, string? text, int version, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, author, RecoveryAction.WriteDebrief,
            change =>
            {
                var faults = new Faults();
                faults.Known(section, change.Playbook.DebriefIds(), "section", section);
                faults.Text(text, Limits.Paragraph, section);
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);

                var typed = PersonalText.From(text);
                var line = change.Recovery.LineOf(section, author);
                if (line?.Text == typed) return ChangeOutcome.Saved;
                if ((line?.Version ?? 0) != version) return new ChangeOutcome.Conflict(line?.Version ?? 0);
                change.Recovery.WriteLine(section, author, typed, change.Today);
                change.Recovery.BeginOn(MoveForm.Debrief, change.Playbook, author, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);
}
