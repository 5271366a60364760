using System.Collections.Immutable;
using Footing.App.Recoveries;

namespace Footing.App.CheckIns;

/// <summary>The colleague's form of one check-in. The lead sees nothing of it before it is released.</summary>
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
    public bool Released { get; private set; }
    public Guid Once { get; private set; }
    public int Version { get; private set; }

    /// <summary>True for the same post again. Another content under the same id is a change like any other.</summary>
    internal bool SavedBy(ColleagueFormInput input) =>
        Version > 0 && Once == input.Once && Ratings.SequenceEqual(input.Ratings) && LeadSigns.SequenceEqual(input.LeadSigns)
        && UsefulAndSafe == input.UsefulAndSafe && NextStep == PersonalText.From(input.NextStep) && Released == input.Release;

    internal void Fill(ColleagueFormInput input)
    {
        Ratings = input.Ratings;
        LeadSigns = input.LeadSigns;
        UsefulAndSafe = input.UsefulAndSafe;
        NextStep = PersonalText.From(input.NextStep);
        Released = input.Release;
        Once = input.Once;
        Version++;
    }

    internal void Release()
    {
        if (Released) return;
        Released = true;
        Version++;
    }
}

/// <summary>The colleague's answer to "was that useful and safe?".</summary>
public enum Usefulness
{
    Yes,
    Partly,
    No,
}
