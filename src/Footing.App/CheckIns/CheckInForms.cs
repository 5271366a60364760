using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;

namespace Footing.App.CheckIns;

/// <summary>The two forms of a check-in, each saved by its own voice without waiting for the other.</summary>
public sealed class CheckInForms(RecoveryChanges changes)
{
    public Task<ChangeOutcome> SaveLeadFormAsync(RecoveryId id, Guid lead, LeadFormInput input, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, lead, RecoveryAction.FillLeadForm,
            change =>
            {
                var faults = new Faults();
                faults.Day(input.Day, change.Recovery.SetbackDay, change.Today, "day");
                faults.Ratings(input.Levels, Limits.HighestLevel, change.Playbook.SignIds(), "sign", "levels");
                faults.Text(input.NextStep, Limits.Line, "nextStep");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);

                var form = change.Recovery.LeadFormOf(input.Day);
                if (form.SavedBy(input)) return ChangeOutcome.Saved;
                if (form.Version != input.Version) return new ChangeOutcome.Conflict(form.Version);
                form.Fill(input, lead);
                change.Recovery.Entered(change.Today);

                // Not on the colleague's form: a lead must not learn from the plan that it was saved.
                change.Recovery.BeginOn(MoveForm.OneOnOne, change.Playbook, lead, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    public Task<ChangeOutcome> SaveColleagueFormAsync(
        RecoveryId id, Guid colleague, ColleagueFormInput input, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, colleague, RecoveryAction.FillColleagueForm,
            change =>
            {
                var faults = new Faults();
                faults.Day(input.Day, change.Recovery.SetbackDay, change.Today, "day");
                faults.Ratings(input.Ratings, Limits.HighestRating, change.Playbook.SelfRatingIds(), "self-rating", "ratings");
                faults.Ratings(input.LeadSigns, Limits.HighestLevel, change.Playbook.SignsAboutLead(), "sign", "leadSigns");
                faults.Text(input.NextStep, Limits.Line, "nextStep");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);

                var form = change.Recovery.ColleagueFormOf(input.Day);
                if (form.SavedBy(input) && Shown(change.Recovery, form).SetEquals(input.Shown)) return ChangeOutcome.Saved;
                if (form.Version != input.Version) return new ChangeOutcome.Conflict(form.Version);
                change.Recovery.Fill(form, input, change.Now, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    private static HashSet<string> Shown(Recovery recovery, ColleagueForm form) =>
        [.. form.Values().Select(value => value.Item).Where(recovery.IsReleased).Select(item => item.Name)];
}
