using System.Collections.Immutable;

namespace Footing.App.Alone;

/// <summary>Self-ratings of one day, in one voice.</summary>
/// <param name="Day">Day they are for.</param>
/// <param name="Ratings">0 to 10 by self-rating id; one left out was skipped.</param>
/// <param name="Version">Raised with every change.</param>
public sealed record OwnCheckIn(DateOnly Day, ImmutableSortedDictionary<string, int> Ratings, int Version);
