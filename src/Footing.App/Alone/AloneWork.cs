using System.Collections.Immutable;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.App.Alone;

/// <summary>
/// What a colleague works on alone after a setback. Nobody but its owner can find it, no reading of it is noted, and it
/// is counted nowhere. All content is one value, so that not even the number of entries shows.
/// </summary>
public sealed partial class AloneWork
{
    private AloneWork() { }

    public AloneWorkId Id { get; private set; }
    public Guid OwnerId { get; private set; }
    public PlaybookStamp Playbook { get; private set; } = null!;

    /// <summary>IANA name of the zone in which days count.</summary>
    public string TimeZone { get; private set; } = "UTC";

    /// <summary>Day of the last entry; counts toward deletion.</summary>
    public DateOnly TouchedOn { get; private set; }

    /// <summary>Deleted when nothing was entered for this many days: what held when it began, or a lower number since.</summary>
    public int DaysKeptUntouched { get; private set; }

    /// <summary>When the periods were lowered, the day before which it is not deleted all the same; null for none.</summary>
    public DateOnly? KeptAtLeastUntil { get; private set; }

    /// <summary>Of the post that began it, so that the same post again begins nothing.</summary>
    public Guid Once { get; private set; }

    public DateOnly SetbackDay { get; private set; }

    /// <summary>What happened, in the owner's words.</summary>
    public PersonalText? Account { get; private set; }
    public ImmutableSortedSet<string> Triggers { get; private set; } = [];

    /// <summary>Version of day, account and pressure points together.</summary>
    public int StoryVersion { get; private set; } = 1;

    /// <summary>Answers to the colleague's questions, by id.</summary>
    public ImmutableSortedDictionary<string, Answer> Answers { get; private set; } = ImmutableSortedDictionary<string, Answer>.Empty;

    /// <summary>Self-ratings for before it happened, 0 to 10 by id.</summary>
    public ImmutableSortedDictionary<string, int> Before { get; private set; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Self-ratings by day, in order.</summary>
    public ImmutableList<OwnCheckIn> CheckIns { get; private set; } = [];

    /// <summary>Real attempts, by day.</summary>
    public ImmutableList<OwnTry> Tries { get; private set; } = [];

    /// <summary>Moves the owner wants to ask for.</summary>
    public ImmutableList<AskedFor> Asks { get; private set; } = [];

    /// <summary>
    /// What was sent with the invitation that was sent last. It is kept here as well, so that its owner can always read what
    /// they shared, and cannot learn from its absence that the lead said no.
    /// </summary>
    public Picked? Sent { get; private set; }

    /// <summary>Last day on which it is kept.</summary>
    public DateOnly KeptUntil => new Keeping(TouchedOn, DaysKeptUntouched, ClosedOn: null, DaysClosed: 0, KeptAtLeastUntil).Until;

    internal static AloneWork Begin(AloneStory story, Playbook playbook, Guid owner, string timeZone, RetentionPeriods periods, Guid once, TimeProvider clock)
    {
        var today = Days.Today(timeZone, clock);
        return new()
        {
            Id = AloneWorkId.New(clock),
            OwnerId = owner,
            Playbook = PlaybookStamp.Of(playbook),
            TimeZone = timeZone,
            TouchedOn = today,
            DaysKeptUntouched = periods.Untouched,
            Once = once,
            SetbackDay = story.SetbackDay,
            Account = PersonalText.From(story.Account),
            Triggers = story.Triggers,
        };
    }

    /// <summary>The same work for eyes that do not see the answers.</summary>
    internal AloneWork WithoutAnswers()
    {
        var bare = (AloneWork)MemberwiseClone();
        bare.Answers = ImmutableSortedDictionary<string, Answer>.Empty;
        return bare;
    }

    public DateOnly Today(TimeProvider clock) => Days.Today(TimeZone, clock);

    public Relationship RelationshipOf(Guid account) => OwnerId == account ? Relationship.Owner : Relationship.Stranger;
}

/// <summary>The story as posted.</summary>
/// <param name="SetbackDay">Day it happened.</param>
/// <param name="Account">What happened, as typed.</param>
/// <param name="Triggers">Ids of pressure points.</param>
public sealed record AloneStory(DateOnly SetbackDay, string? Account, ImmutableSortedSet<string> Triggers);
