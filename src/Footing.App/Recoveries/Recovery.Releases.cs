using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>What the colleague keeps to themselves and what they let the lead see, item by item.</summary>
public sealed partial class Recovery
{
    /// <summary>When each released item was released, by its key. What is not in here the lead does not see.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Released { get; private set; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Whether the colleague wants new ratings offered as released. Each is still released by the form it is on.</summary>
    public bool ColleagueShowsRatings { get; private set; }

    public bool IsReleased(OwnItem item) => Released.ContainsKey(item.Key);

    /// <summary>Every item of the colleague's that there is, released or not.</summary>
    internal IEnumerable<OwnItem> OwnItems() =>
    [
        .. Before.Keys.Select(OwnItem.Before),
        .. colleagueForms.OrderBy(form => form.Day).SelectMany(form => form.Values().Select(value => value.Item)),
        .. answers.Where(answer => answer.By == Voice.Employee).Select(answer => OwnItem.Answer(answer.Question)),
        .. ColleagueAgreesItIsOver is null ? Array.Empty<OwnItem>() : [OwnItem.Over],
    ];

    internal void Release(IEnumerable<OwnItem> items, DateTimeOffset at, DateOnly today)
    {
        foreach (var item in items.Where(item => !IsReleased(item))) Released = Released.Add(item.Key, at);
        Touch(today);
    }

    /// <summary>From now on the lead sees it no more. What was seen was seen.</summary>
    internal void TakeBackRelease(IEnumerable<OwnItem> items, DateOnly today)
    {
        Withhold(items);
        Touch(today);
    }

    internal void ShowRatingsEachTime(bool show, DateOnly today)
    {
        ColleagueShowsRatings = show;
        Touch(today);
    }

    /// <summary>Fills a form of the colleague's. A changed value is released only if the form says so again.</summary>
    internal void Fill(ColleagueForm form, ColleagueFormInput input, DateTimeOffset at, DateOnly today)
    {
        var old = form.Values().ToDictionary();
        form.Fill(input);
        var now = form.Values().ToDictionary();
        Withhold(old.Keys.Where(item => !now.TryGetValue(item, out var value) || !value.Equals(old[item]) || !input.Shown.Contains(item.Name)));
        Release(now.Keys.Where(item => input.Shown.Contains(item.Name)), at, today);
    }

    /// <summary>Self-ratings for before it happened, with those of them that the lead may see.</summary>
    internal void RateBefore(ImmutableSortedDictionary<string, int> ratings, IReadOnlySet<string> shown, DateTimeOffset at, DateOnly today)
    {
        Withhold(Before.Where(old => !ratings.Contains(old) || !shown.Contains(old.Key)).Select(old => OwnItem.Before(old.Key)));
        Before = ratings;
        Release(ratings.Keys.Where(shown.Contains).Select(OwnItem.Before), at, today);
        Change(today);
    }

    internal void SayWhetherOver(bool? over, bool shown, DateTimeOffset at, DateOnly today)
    {
        if (over != ColleagueAgreesItIsOver || !shown) Withhold([OwnItem.Over]);
        ColleagueAgreesItIsOver = over;
        if (shown && over is not null) Release([OwnItem.Over], at, today);
        Change(today);
    }

    /// <summary>A changed answer of the colleague waits for release again.</summary>
    internal void Answer(string question, Voice by, Answer answer, DateOnly today)
    {
        if (answers.SingleOrDefault(known => known.Question == question) is { } known)
        {
            if (known.Answer != answer) Withhold([OwnItem.Answer(question)]);
            known.Change(answer);
        }
        else
        {
            answers.Add(new QuestionAnswer(question, by, answer));
        }
        Touch(today);
    }

    private void Withhold(IEnumerable<OwnItem> items) => Released = Released.RemoveRange(items.Select(item => item.Key));
}
