using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;

namespace Footing.App.Alone;

/// <summary>What the owner ticked for a lead, item by item. Whatever is not ticked is not in here.</summary>
public sealed record Pick
{
    public bool SetbackDay { get; init; }
    public bool Account { get; init; }
    public bool Triggers { get; init; }
    public ImmutableHashSet<Guid> Tries { get; init; } = [];
    public ImmutableHashSet<RatingName> Ratings { get; init; } = [];
    public ImmutableHashSet<string> Asks { get; init; } = [];
}

/// <summary>Names one rating.</summary>
/// <param name="Day">Day of its check-in; null for before it happened.</param>
/// <param name="Rating">Id of the self-rating.</param>
public readonly record struct RatingName(DateOnly? Day, string Rating);

/// <summary>
/// The picked things themselves: exactly what the lead reads, and what a recovery begins with. The preview, the lead's page
/// and the recovery are all made from this, so that they cannot differ.
/// </summary>
public sealed record Picked
{
    public DateOnly? SetbackDay { get; init; }
    public PersonalText? Account { get; init; }
    public ImmutableSortedSet<string> Triggers { get; init; } = [];
    public ImmutableSortedDictionary<string, int> Before { get; init; } = ImmutableSortedDictionary<string, int>.Empty;
    public ImmutableList<PickedRatings> CheckIns { get; init; } = [];
    public ImmutableList<PickedTry> Tries { get; init; } = [];
    public ImmutableList<PickedAsk> Asks { get; init; } = [];

    [JsonIgnore]
    public bool IsEmpty => SetbackDay is null && Account is null && Triggers.IsEmpty && Before.IsEmpty
        && CheckIns.IsEmpty && Tries.IsEmpty && Asks.IsEmpty;

    /// <summary>Where a recovery counts its days from: the day of the setback, or without it the earliest picked day.</summary>
    public DateOnly CountedFrom(DateOnly otherwise) =>
        SetbackDay ?? CheckIns.Select(checkIn => checkIn.Day).Concat(Tries.Select(attempt => attempt.Day)).DefaultIfEmpty(otherwise).Min();

    /// <summary>As much of it as a lead who is asked sees.</summary>
    internal Picked ForTheLead(Audience audience) =>
        audience.Sees(Relationship.InvitedLead, Content.AloneWork, released: true) ? this : new();

    internal static Picked From(AloneWork work, Pick pick, Playbook playbook) => new()
    {
        SetbackDay = pick.SetbackDay ? work.SetbackDay : null,
        Account = pick.Account ? work.Account : null,
        Triggers = pick.Triggers ? work.Triggers : [],
        Before = Those(work.Before, null, pick),
        CheckIns =
        [
            .. work.CheckIns
                .Select(checkIn => new PickedRatings(checkIn.Day, Those(checkIn.Ratings, checkIn.Day, pick)))
                .Where(checkIn => !checkIn.Ratings.IsEmpty),
        ],
        Tries =
        [
            .. work.Tries.Where(attempt => pick.Tries.Contains(attempt.Id))
                .Select(attempt => new PickedTry(attempt.Day, attempt.What, attempt.Size, attempt.Seen, attempt.Result)),
        ],
        Asks =
        [
            .. work.Asks.Where(ask => pick.Asks.Contains(ask.Move))
                .Join(playbook.Moves, ask => ask.Move, move => move.Id, (ask, move) => new PickedAsk(ask.Move, ask.Words ?? PersonalText.From(move.Ask.Words)!), StringComparer.Ordinal),
        ],
    };

    private static ImmutableSortedDictionary<string, int> Those(ImmutableSortedDictionary<string, int> ratings, DateOnly? day, Pick pick) =>
        ratings.Where(rating => pick.Ratings.Contains(new(day, rating.Key))).ToImmutableSortedDictionary(StringComparer.Ordinal);
}

/// <summary>The picked ratings of one day.</summary>
public sealed record PickedRatings(DateOnly Day, ImmutableSortedDictionary<string, int> Ratings);

/// <summary>A picked try.</summary>
public sealed record PickedTry(DateOnly Day, PersonalText What, TrySize Size, bool Seen, TryResult Result);

/// <summary>Something the colleague asks for, in the words they chose.</summary>
public sealed record PickedAsk(string Move, PersonalText Words);
