using System.Collections.Immutable;

namespace Footing.App.CheckIns;

/// <summary>The lead's form as posted.</summary>
/// <param name="Day">Day of the check-in.</param>
/// <param name="Levels">0 to 4 by sign id.</param>
/// <param name="NextStep">The next step, as typed.</param>
/// <param name="Once">Hidden id of the form.</param>
/// <param name="Version">Version of the form that was shown; 0 when it was empty.</param>
public sealed record LeadFormInput(
    DateOnly Day, ImmutableSortedDictionary<string, int> Levels, string? NextStep, Guid Once, int Version = 0);

/// <summary>The colleague's form as posted.</summary>
/// <param name="Day">Day of the check-in.</param>
/// <param name="Ratings">0 to 10 by self-rating id.</param>
/// <param name="LeadSigns">0 to 4 by sign id, only signs about the lead.</param>
/// <param name="UsefulAndSafe">Was the talk useful and safe?</param>
/// <param name="NextStep">The next step, as typed.</param>
/// <param name="Shown">Names of the items that the lead may see; see <see cref="OwnItem.Name"/>.</param>
/// <param name="Once">Hidden id of the form.</param>
/// <param name="Version">Version of the form that was shown; 0 when it was empty.</param>
public sealed record ColleagueFormInput(
    DateOnly Day, ImmutableSortedDictionary<string, int> Ratings, ImmutableSortedDictionary<string, int> LeadSigns,
    Usefulness? UsefulAndSafe, string? NextStep, ImmutableSortedSet<string> Shown, Guid Once, int Version = 0);

/// <summary>A try as posted.</summary>
/// <param name="Day">Day.</param>
/// <param name="What">What was tried, in one line.</param>
/// <param name="Size">How big it was.</param>
/// <param name="Seen">Whether others saw it.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Once">Hidden id of the form.</param>
public sealed record TryInput(
    DateOnly Day, string What, Core.Playbooks.TrySize Size, bool Seen, Core.Playbooks.TryResult Result, Guid Once);
