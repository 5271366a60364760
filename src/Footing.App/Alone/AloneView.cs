using System.Collections.Immutable;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.App.Alone;

/// <summary>Work alone as its owner reads it, and what the engines get of it.</summary>
/// <param name="Work">All of it.</param>
/// <param name="Today">The day it is for the owner.</param>
/// <param name="Invitations">Invitations to leads, the latest first.</param>
public sealed record AloneView(AloneWork Work, DateOnly Today, ImmutableArray<SentToLead> Invitations)
{
    /// <summary>The invitation that waits for an answer; null for none.</summary>
    public SentToLead? Open => Invitations.FirstOrDefault(sent => sent.State == SentState.Open);

    /// <summary>What is known about drivers, as far as the playbook still knows it.</summary>
    public Evidence ToEvidence(Playbook playbook) => new()
    {
        Triggers = Work.Triggers.Intersect(playbook.Triggers.Select(trigger => trigger.Id)),
        Answers = Known(Work.Answers, playbook.Questions.Where(question => question.AskedOf == Voice.Employee).Select(question => question.Id)),
    };

    public Circumstances ToCircumstances(Playbook playbook) => new()
    {
        Evidence = ToEvidence(playbook),
        Setback = Work.SetbackDay,
        Start = Today,
        Tries = [.. Work.Tries.Select(attempt => attempt.Attempt)],
    };

    /// <summary>The course in one voice.</summary>
    public Course ToCourse(Playbook playbook)
    {
        var ids = playbook.SelfRatings.Select(rating => rating.Id).ToArray();
        var none = ImmutableSortedDictionary<string, int>.Empty;
        return new()
        {
            Setback = Work.SetbackDay,
            ColleagueBefore = Known(Work.Before, ids),
            CheckIns = [.. Work.CheckIns.Select(checkIn => new CheckIn(checkIn.Day, none, Known(checkIn.Ratings, ids), none)).Where(checkIn => !checkIn.Colleague.IsEmpty)],
            Tries = [.. Work.Tries.Select(attempt => attempt.Attempt)],
        };
    }

    private static ImmutableSortedDictionary<string, T> Known<T>(IEnumerable<KeyValuePair<string, T>> values, IEnumerable<string> ids)
    {
        var known = ids.ToHashSet(StringComparer.Ordinal);
        return values.Where(value => known.Contains(value.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
