using System.Collections.Immutable;
using Footing.App.CheckIns;

namespace Footing.App.Recoveries;

/// <summary>As much of a colleague's form as one reader may see.</summary>
/// <param name="Day">Day of the check-in.</param>
/// <param name="Ratings">0 to 10 by self-rating id.</param>
/// <param name="LeadSigns">0 to 4 by sign id, only signs about the lead.</param>
/// <param name="UsefulAndSafe">Was the talk useful and safe?</param>
/// <param name="NextStep">The next step as the colleague wrote it down.</param>
/// <param name="Version">For the colleague, who alone can change it; 0 for a lead.</param>
public sealed record ColleagueSide(
    DateOnly Day, ImmutableSortedDictionary<string, int> Ratings, ImmutableSortedDictionary<string, int> LeadSigns,
    Usefulness? UsefulAndSafe, PersonalText? NextStep, int Version)
{
    /// <summary>True when the reader may see nothing of it: then there is no such form for them.</summary>
    public bool IsEmpty => Version == 0 && Ratings.IsEmpty && LeadSigns.IsEmpty && UsefulAndSafe is null && NextStep is null;

    internal static ColleagueSide Of(ColleagueForm form, bool own, Func<OwnItem, bool> sees) => new(
        form.Day,
        form.Ratings.RemoveRange(form.Ratings.Keys.Where(rating => !sees(OwnItem.Rating(form.Day, rating)))),
        form.LeadSigns.RemoveRange(form.LeadSigns.Keys.Where(sign => !sees(OwnItem.LeadSign(form.Day, sign)))),
        sees(OwnItem.Useful(form.Day)) ? form.UsefulAndSafe : null,
        sees(OwnItem.NextStep(form.Day)) ? form.NextStep : null,
        own ? form.Version : 0);
}
