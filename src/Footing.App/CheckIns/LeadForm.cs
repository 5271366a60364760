using System.Collections.Immutable;
using Footing.App.Recoveries;

namespace Footing.App.CheckIns;

/// <summary>The lead's form of one check-in: levels of watched signs on one day.</summary>
public sealed class LeadForm
{
    private LeadForm() { }

    internal LeadForm(DateOnly day) => Day = day;

    public RecoveryId RecoveryId { get; private set; }

    /// <summary>The two forms of a check-in meet on their day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The lead who saved it last: after a hand-over, not the one who leads now.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>0 to 4 by sign id; a sign left out was not seen.</summary>
    public ImmutableSortedDictionary<string, int> Levels { get; private set; } = ImmutableSortedDictionary<string, int>.Empty;

    public PersonalText? NextStep { get; private set; }

    /// <summary>Of the post that saved it last, so that the same post again changes nothing.</summary>
    public Guid Once { get; private set; }

    public int Version { get; private set; }

    internal bool SavedBy(LeadFormInput input) =>
        Version > 0 && Once == input.Once && Levels.SequenceEqual(input.Levels) && NextStep == PersonalText.From(input.NextStep);

    internal void Fill(LeadFormInput input, Guid author)
    {
        AuthorId = author;
        Levels = input.Levels;
        NextStep = PersonalText.From(input.NextStep);
        Once = input.Once;
        Version++;
    }
}
