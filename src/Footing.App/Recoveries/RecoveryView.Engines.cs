using System.Collections.Immutable;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.App.Recoveries;

/// <summary>
/// What the engines get: only what this reader may see, and only ids that the playbook still knows,
/// since a playbook may have moved on since the recovery was opened.
/// </summary>
public sealed partial class RecoveryView
{
    /// <summary>What is known about drivers, with the latest level of each sign. On signs about the lead the colleague's score counts.</summary>
    public Evidence ToEvidence(Playbook playbook)
    {
        var readings = SignsAtOpening.ToDictionary(sign => sign.Key, sign => sign.Value.Reading, StringComparer.Ordinal);
        foreach (var (sign, level) in CheckIns.SelectMany(checkIn => checkIn.Lead?.Levels ?? NoLevels)) readings[sign] = SignReading.At(level);
        foreach (var (sign, level) in CheckIns.SelectMany(checkIn => checkIn.Colleague?.LeadSigns ?? NoLevels)) readings[sign] = SignReading.At(level);
        return new()
        {
            Triggers = Triggers.Intersect(playbook.Triggers.Select(trigger => trigger.Id)),
            Signs = Known(readings, playbook.Signs.Select(sign => sign.Id)),
            Answers = Known(
                Answers.Select(answer => KeyValuePair.Create(answer.Question, answer.Answer)), playbook.Questions.Select(question => question.Id)),
        };
    }

    /// <summary>What a plan that starts on <paramref name="start"/> is made from.</summary>
    public Circumstances ToCircumstances(Playbook playbook, DateOnly start) => new()
    {
        Evidence = ToEvidence(playbook),
        LeadMinutes = LeadMinutes,
        ColleagueMinutes = ColleagueMinutes,
        Facts = Known(Facts, playbook.Facts.Select(fact => fact.Id)),
        Setback = SetbackDay,
        Start = start,
        Tries = [.. Tries.Select(attempt => attempt.ToAttempt())],
    };

    /// <summary>What the track is estimated from. The levels set at the opening are the first check-in.</summary>
    public Course ToCourse(Playbook playbook)
    {
        var signs = playbook.Signs.Select(sign => sign.Id).ToHashSet(StringComparer.Ordinal);
        var ratings = playbook.SelfRatings.Select(rating => rating.Id).ToHashSet(StringComparer.Ordinal);
        var opening = SignsAtOpening.Where(sign => sign.Value.Level is not null)
            .Select(sign => KeyValuePair.Create(sign.Key, sign.Value.Level!.Value));
        var first = new CheckIn(SentOn, Known(opening, signs), NoLevels, NoLevels);
        var later = CheckIns.Select(checkIn => new CheckIn(
            checkIn.Day,
            Known(checkIn.Lead?.Levels ?? NoLevels, signs),
            Known(checkIn.Colleague?.Ratings ?? NoLevels, ratings),
            Known(checkIn.Colleague?.LeadSigns ?? NoLevels, signs)));
        return new()
        {
            Setback = SetbackDay,
            ColleagueBefore = Known(Before, ratings),
            CheckIns = [.. later.Prepend(first).Where(HasRating).OrderBy(checkIn => checkIn.On)],
            Moves = [.. Moves.Where(move => move.BegunOn is not null && playbook.Moves.Any(known => known.Id == move.Move))
                .Select(move => new MoveDone(move.Move, move.BegunOn!.Value, move.Status == MoveStatus.Done))],
            Tries = [.. Tries.Select(attempt => attempt.ToAttempt())],
            ColleagueAgrees = ColleagueAgreesItIsOver,
        };
    }

    private static ImmutableSortedDictionary<string, int> NoLevels => ImmutableSortedDictionary<string, int>.Empty;

    private static bool HasRating(CheckIn checkIn) =>
        checkIn.Lead.Count + checkIn.Colleague.Count + checkIn.ColleagueSigns.Count > 0;

    private static ImmutableSortedDictionary<string, T> Known<T>(IEnumerable<KeyValuePair<string, T>> values, IEnumerable<string> ids)
    {
        var known = ids.ToHashSet(StringComparer.Ordinal);
        return values.Where(value => known.Contains(value.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
