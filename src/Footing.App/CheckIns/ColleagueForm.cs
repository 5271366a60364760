using System.Collections.Immutable;
using Footing.App.Recoveries;

namespace Footing.App.CheckIns;

/// <summary>The colleague's form of one check-in. The lead sees of it only what is released: <see cref="Recovery.Released"/>.</summary>
public sealed class ColleagueForm
{
    private ColleagueForm() { }

    internal ColleagueForm(DateOnly day) => Day = day;

    public RecoveryId RecoveryId { get; private set; }
    public DateOnly Day { get; private set; }

    /// <summary>0 to 10 by self-rating id; one left out was skipped.</summary>
    public ImmutableSortedDictionary<string, int> Ratings { get; private set; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>0 to 4 by sign id, only signs about the lead.</summary>
    public ImmutableSortedDictionary<string, int> LeadSigns { get; private set; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Was the talk useful and safe?</summary>
    public Usefulness? UsefulAndSafe { get; private set; }

    public PersonalText? NextStep { get; private set; }
    public Guid Once { get; private set; }
    public int Version { get; private set; }

    /// <summary>True for the same post again. Another content under the same id is a change like any other.</summary>
    internal bool SavedBy(ColleagueFormInput input) =>
        Version > 0 && Once == input.Once && Ratings.SequenceEqual(input.Ratings) && LeadSigns.SequenceEqual(input.LeadSigns)
        && UsefulAndSafe == input.UsefulAndSafe && NextStep == PersonalText.From(input.NextStep);

    internal void Fill(ColleagueFormInput input)
    {
        Ratings = input.Ratings;
        LeadSigns = input.LeadSigns;
        UsefulAndSafe = input.UsefulAndSafe;
        NextStep = PersonalText.From(input.NextStep);
        Once = input.Once;
        Version++;
    }

    /// <summary>What was filled in, each value as the item that is released or not.</summary>
    internal IEnumerable<(OwnItem Item, object Value)> Values()
    {
        foreach (var (rating, value) in Ratings) yield return (OwnItem.Rating(Day, rating), value);
        foreach (var (sign, level) in LeadSigns) yield return (OwnItem.LeadSign(Day, sign), level);
        if (UsefulAndSafe is { } useful) yield return (OwnItem.Useful(Day), useful);
        if (NextStep is not null) yield return (OwnItem.NextStep(Day), NextStep);
    }
}

/// <summary>The colleague's answer to "was that useful and safe?".</summary>
public enum Usefulness
{
    Yes,
    Partly,
    No,
}
