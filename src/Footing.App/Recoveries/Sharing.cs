using System.Collections.Immutable;
using Footing.App.People;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>Answers to questions, the colleague's account, and facts that came to be known.</summary>
public sealed class Sharing(RecoveryChanges changes)
{
    /// <summary>The lead answers a question; either voice only its own.</summary>
    public Task<ChangeOutcome> AnswerAsLeadAsync(RecoveryId id, Guid lead, string question, Answer answer, CancellationToken cancel = default) =>
        AnswerAsync(id, lead, RecoveryAction.AnswerAsLead, Voice.Manager, question, answer, cancel);

    /// <summary>The colleague answers a question. The lead sees it only after <see cref="Releases.ReleaseAsync"/>.</summary>
    public Task<ChangeOutcome> AnswerAsColleagueAsync(
        RecoveryId id, Guid colleague, string question, Answer answer, CancellationToken cancel = default) =>
        AnswerAsync(id, colleague, RecoveryAction.AnswerAsColleague, Voice.Employee, question, answer, cancel);

    /// <summary>The colleague's own account of what happened, shared with the lead.</summary>
    public Task<ChangeOutcome> WriteAccountAsync(RecoveryId id, Guid colleague, string? account, int version, CancellationToken cancel = default) =>
        VersionedAsync(id, colleague, RecoveryAction.WriteAccount, version, cancel, (change, faults) =>
        {
            faults.Text(account, Limits.Account, "account");
            return () => change.Recovery.WriteAccount(PersonalText.From(account), change.Today);
        });

    /// <summary>Self-ratings for before it happened, 0 to 10 by id.</summary>
    /// <param name="shown">Ids of those that the lead may see.</param>
    public Task<ChangeOutcome> RateBeforeAsync(
        RecoveryId id, Guid colleague, ImmutableSortedDictionary<string, int> ratings, IReadOnlySet<string> shown, int version,
        CancellationToken cancel = default) =>
        VersionedAsync(id, colleague, RecoveryAction.FillColleagueForm, version, cancel, (change, faults) =>
        {
            faults.Ratings(ratings, Limits.HighestRating, change.Playbook.SelfRatingIds(), "self-rating", "before");
            return () => change.Recovery.RateBefore(ratings, shown, change.Now, change.Today);
        });

    /// <summary>Whether the colleague says that it is over; null takes it back.</summary>
    /// <param name="shown">Whether the lead may see it. Until then it does not change what the lead reads.</param>
    public Task<ChangeOutcome> SayWhetherOverAsync(RecoveryId id, Guid colleague, bool? over, bool shown, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, colleague, RecoveryAction.FillColleagueForm,
            change =>
            {
                change.Recovery.SayWhetherOver(over, shown, change.Now, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>Facts as the colleague knows them, shared with the lead beside their own. Null leaves a fact open; facts left out stay.</summary>
    public Task<ChangeOutcome> SayFactsAsync(
        RecoveryId id, Guid colleague, IReadOnlyDictionary<string, bool?> facts, CancellationToken cancel = default) =>
        OnFactsAsync(id, colleague, RecoveryAction.WriteAccount, facts, recovery => recovery.ColleagueFacts, (change, known) => change.Recovery.KnowAsColleague(known, change.Today), cancel);

    /// <summary>Facts that came to be known. Null takes a fact back to not known; facts left out stay.</summary>
    public Task<ChangeOutcome> NoteFactsAsync(
        RecoveryId id, Guid by, IReadOnlyDictionary<string, bool?> facts, CancellationToken cancel = default) =>
        OnFactsAsync(id, by, RecoveryAction.NoteFacts, facts, recovery => recovery.Facts, (change, known) => change.Recovery.Know(known, change.Today), cancel);

    private Task<ChangeOutcome> OnFactsAsync(
        RecoveryId id, Guid by, RecoveryAction action, IReadOnlyDictionary<string, bool?> facts,
        Func<Recovery, ImmutableSortedDictionary<string, bool>> before, Action<RecoveryChanges.Change, ImmutableSortedDictionary<string, bool>> know,
        CancellationToken cancel) =>
        changes.MakeAsync(
            id, by, action,
            change =>
            {
                var faults = new Faults();
                foreach (var fact in facts.Keys) faults.Known(fact, change.Playbook.FactIds(), "fact", $"facts.{fact}");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                var known = before(change.Recovery).ToBuilder();
                foreach (var (fact, state) in facts)
                {
                    if (state is { } value) known[fact] = value;
                    else known.Remove(fact);
                }
                know(change, known.ToImmutable());
                return ChangeOutcome.Saved;
            },
            cancel);

    private Task<ChangeOutcome> AnswerAsync(
        RecoveryId id, Guid by, RecoveryAction action, Voice voice, string question, Answer answer, CancellationToken cancel) =>
        changes.MakeAsync(
            id, by, action,
            change =>
            {
                var faults = new Faults();
                faults.Known(question, change.Playbook.QuestionsFor(voice), "question", "question");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                change.Recovery.Answer(question, voice, answer, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    private Task<ChangeOutcome> VersionedAsync(
        RecoveryId id, Guid by, RecoveryAction action, int version, CancellationToken cancel, Func<RecoveryChanges.Change, Faults, Action> prepare) =>
        changes.MakeAsync(
            id, by, action,
            change =>
            {
                if (change.Recovery.Version != version) return new ChangeOutcome.Conflict(change.Recovery.Version);
                var faults = new Faults();
                var apply = prepare(change, faults);
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                apply();
                return ChangeOutcome.Saved;
            },
            cancel);
}
