using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Alone;

/// <summary>Beginning alone, and everything its owner enters.</summary>
public sealed class AloneWriting(AloneChanges changes, Store store, Access access, Shelf shelf, TimeProvider clock)
{
    /// <param name="once">Hidden id of the form; the same post again begins nothing.</param>
    public Task<BeginOutcome> BeginAsync(Guid owner, AloneStory story, string timeZone, Guid once, CancellationToken cancel = default) =>
        store.WriteAsync<BeginOutcome>(
            async db =>
            {
                if (!(await access.DecideAsync(db, Relationship.Owner, owner, RecoveryAction.WriteAlone, cancel)).Allowed) return new BeginOutcome.NotFound();
                if (await db.AloneWorks.SingleOrDefaultAsync(known => known.OwnerId == owner && known.Once == once, cancel) is { } begun)
                    return new BeginOutcome.Begun(begun.Id);
                var faults = StoryFaults(story, shelf.Default, Days.Today(timeZone, clock));
                if (faults.Any) return new BeginOutcome.Refused(faults.All);
                var work = AloneWork.Begin(story, shelf.Default, owner, timeZone, await RetentionRules.OfAsync(db, cancel), once, clock);
                db.AloneWorks.Add(work);
                return new BeginOutcome.Begun(work.Id);
            },
            cancel);

    public Task<ChangeOutcome> TellAsync(AloneWorkId id, Guid by, AloneStory story, int version, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by,
            change =>
            {
                if (change.Work.StoryVersion != version) return new ChangeOutcome.Conflict(change.Work.StoryVersion);
                var faults = StoryFaults(story, change.Playbook, change.Today);
                var first = change.Work.CheckIns.Select(checkIn => checkIn.Day).Concat(change.Work.Tries.Select(attempt => attempt.Day)).DefaultIfEmpty(change.Today).Min();
                if (story.SetbackDay > first) faults.Add("after-entries", $"You have written down something for {first:yyyy-MM-dd}.", "setbackDay", "Choose that day or an earlier one.");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                change.Work.Tell(story, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>Self-ratings of one day, 0 to 10 by id. None removes the day.</summary>
    /// <param name="version">Version of the day's ratings that was shown; 0 when there were none.</param>
    public Task<ChangeOutcome> RateAsync(
        AloneWorkId id, Guid by, DateOnly day, ImmutableSortedDictionary<string, int> ratings, int version, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by,
            change =>
            {
                var faults = new Faults();
                faults.Day(day, change.Work.SetbackDay, change.Today, "day");
                faults.Ratings(ratings, Limits.HighestRating, change.Playbook.SelfRatingIds(), "self-rating", "ratings");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                var stored = change.Work.CheckInOf(day);
                if (stored is not null && stored.Ratings.SequenceEqual(ratings)) return ChangeOutcome.Saved;
                if ((stored?.Version ?? 0) != version) return new ChangeOutcome.Conflict(stored?.Version ?? 0);
                change.Work.Rate(day, ratings, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>Self-ratings for before it happened.</summary>
    public Task<ChangeOutcome> RateBeforeAsync(
        AloneWorkId id, Guid by, ImmutableSortedDictionary<string, int> ratings, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by,
            change =>
            {
                var faults = new Faults();
                faults.Ratings(ratings, Limits.HighestRating, change.Playbook.SelfRatingIds(), "self-rating", "before");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                change.Work.RateBefore(ratings, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    public Task<ChangeOutcome> AddTryAsync(AloneWorkId id, Guid by, TryInput input, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by,
            change =>
            {
                var faults = new Faults();
                var what = PersonalText.From(input.What);
                faults.Day(input.Day, change.Work.SetbackDay, change.Today, "day");
                faults.Text(what, Limits.Line, "what");
                if (what is null) faults.Add("missing", "Say in a line what you tried.", "what");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);

                // The same post again changes nothing; one that was changed after it was sent is another entry, so that nothing typed is lost.
                if (change.Work.Tries.Exists(known => known.Once == input.Once && known.Says(input, what!))) return ChangeOutcome.Saved;
                var id = Guid.CreateVersion7(clock.GetUtcNow());
                change.Work.AddTry(new(id, input.Day, what!, input.Size, input.Seen, input.Result, input.Once), change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    public Task<ChangeOutcome> RemoveTryAsync(AloneWorkId id, Guid by, Guid attempt, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by,
            change =>
            {
                change.Work.RemoveTry(attempt, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    public Task<ChangeOutcome> AnswerAsync(AloneWorkId id, Guid by, string question, Answer answer, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by,
            change =>
            {
                var faults = new Faults();
                faults.Known(question, change.Playbook.QuestionsFor(Voice.Employee), "question", "question");
                if (faults.Any) return new ChangeOutcome.Refused(faults.All);
                change.Work.Answer(question, answer, change.Today);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>Deletes it with everything in it, at once, and takes back an invitation that is open.</summary>
    public Task<ChangeOutcome> EraseAsync(AloneWorkId id, Guid by, CancellationToken cancel = default) =>
        store.EraseAsync<ChangeOutcome>(
            async db =>
            {
                if (await changes.FindAsync(db, id, by, RecoveryAction.EraseAlone, cancel) is null) return new ChangeOutcome.NotFound();
                db.ChangeTracker.Clear();
                await db.DeleteAloneWorkAsync(id, cancel);
                return ChangeOutcome.Saved;
            },
            cancel);

    private static Faults StoryFaults(AloneStory story, Playbook playbook, DateOnly today)
    {
        var faults = new Faults();
        faults.Day(story.SetbackDay, DateOnly.MinValue, today, "setbackDay");
        faults.Text(story.Account, Limits.Account, "account");
        foreach (var trigger in story.Triggers) faults.Known(trigger, playbook.TriggerIds(), "trigger", $"triggers.{trigger}");
        return faults;
    }
}

/// <summary>How beginning alone ended.</summary>
public abstract record BeginOutcome
{
    private BeginOutcome() { }

    /// <summary>Begun, now or before by the same post.</summary>
    public sealed record Begun(AloneWorkId Work) : BeginOutcome;

    /// <summary>There is no such account any more.</summary>
    public sealed record NotFound : BeginOutcome;

    /// <summary>Nothing was saved, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<InputFault> Faults) : BeginOutcome;
}
