using System.Collections.Immutable;
using Footing.App.Recoveries;
using Footing.Core.Drivers;

namespace Footing.App.Alone;

/// <summary>What the owner enters on the way. Every value has been checked by its use case.</summary>
public sealed partial class AloneWork
{
    internal AskedFor? Ask(string move) => Asks.Find(ask => ask.Move == move);

    internal OwnCheckIn? CheckInOf(DateOnly day) => CheckIns.Find(checkIn => checkIn.Day == day);

    internal void Tell(AloneStory story, DateOnly today)
    {
        SetbackDay = story.SetbackDay;
        Account = PersonalText.From(story.Account);
        Triggers = story.Triggers;
        StoryVersion++;
        Touch(today);
    }

    internal void RateBefore(ImmutableSortedDictionary<string, int> ratings, DateOnly today)
    {
        Before = ratings;
        Touch(today);
    }

    internal void Rate(DateOnly day, ImmutableSortedDictionary<string, int> ratings, DateOnly today)
    {
        var version = (CheckInOf(day)?.Version ?? 0) + 1;
        var others = CheckIns.RemoveAll(checkIn => checkIn.Day == day);
        CheckIns = ratings.IsEmpty ? others : [.. others.Add(new(day, ratings, version)).OrderBy(checkIn => checkIn.Day)];
        Touch(today);
    }

    internal void AddTry(OwnTry attempt, DateOnly today)
    {
        Tries = [.. Tries.Add(attempt).OrderBy(known => known.Day)];
        Touch(today);
    }

    internal void RemoveTry(Guid id, DateOnly today)
    {
        Tries = Tries.RemoveAll(attempt => attempt.Id == id);
        Touch(today);
    }

    internal void Answer(string question, Answer answer, DateOnly today)
    {
        Answers = Answers.SetItem(question, answer);
        Touch(today);
    }

    internal void Put(AskedFor ask, DateOnly today)
    {
        var at = Asks.FindIndex(known => known.Move == ask.Move);
        Asks = at < 0 ? Asks.Add(ask) : Asks.SetItem(at, ask);
        Touch(today);
    }

    internal void DropAsk(string move, DateOnly today)
    {
        Asks = Asks.RemoveAll(ask => ask.Move == move);
        Touch(today);
    }

    internal void Share(Picked picked, DateOnly today)
    {
        Sent = picked;
        Touch(today);
    }

    private void Touch(DateOnly today) => TouchedOn = today > TouchedOn ? today : TouchedOn;
}
