using System.Collections.Immutable;
using Footing.Core.Drivers;
using Footing.Core.Moves;

namespace Footing.App.Recoveries;

/// <summary>
/// What a lead has prepared. It lives in an encrypted session cookie of their browser and is never stored
/// before it is sent. Plain and serialisable: every value may be missing until the page that asks for it was filled.
/// </summary>
public sealed record Preparation
{
    /// <summary>Names the cookie, and later the invitation, so that sending twice sends once.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the playbook.</summary>
    public required string Playbook { get; init; }

    /// <summary>Made with the preparation, so that a repeated post shows the same link. See <see cref="InvitationToken"/>.</summary>
    public required string Token { get; init; }

    public DateOnly? SetbackDay { get; init; }

    /// <summary>IANA name of the zone in which days count.</summary>
    public string TimeZone { get; init; } = "UTC";

    public ImmutableSortedSet<string> Triggers { get; init; } = [];

    /// <summary>Facts by id, those of the lead's own part included; one left out is not known.</summary>
    public ImmutableSortedDictionary<string, bool> Facts { get; init; } = ImmutableSortedDictionary<string, bool>.Empty;

    public PersonalText? FactsLine { get; init; }

    public PersonalText? WhoSaw { get; init; }

    /// <summary>True once the lead went through "was I part of it".</summary>
    public bool PartAnswered { get; init; }

    /// <summary>True once both fairness questions were answered. The answers are for the lead alone and are not kept.</summary>
    public bool FairnessAnswered { get; init; }

    public ImmutableSortedDictionary<string, NotedSign> Signs { get; init; } = ImmutableSortedDictionary<string, NotedSign>.Empty;

    /// <summary>The lead's answers by question id.</summary>
    public ImmutableSortedDictionary<string, Answer> Answers { get; init; } = ImmutableSortedDictionary<string, Answer>.Empty;

    /// <summary>The lead's minutes a week; null for the playbook's default.</summary>
    public int? LeadMinutes { get; init; }

    /// <summary>The colleague's minutes a week; null for the playbook's default.</summary>
    public int? ColleagueMinutes { get; init; }

    public ImmutableArray<ChosenMove> Moves { get; init; } = [];

    public PersonalText? ColleagueName { get; init; }

    /// <summary>The lead who will hold it; null for the one who sends.</summary>
    public Guid? HolderId { get; init; }

    public static Preparation Begin(string playbook, string timeZone, TimeProvider clock) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Playbook = playbook,
        Token = InvitationToken.New(),
        TimeZone = timeZone,
    };

    /// <summary>What the engines may use.</summary>
    public Evidence ToEvidence() => new()
    {
        Triggers = Triggers,
        Signs = Signs.ToImmutableSortedDictionary(sign => sign.Key, sign => sign.Value.Reading, StringComparer.Ordinal),
        Answers = Answers,
    };

    /// <summary>What a plan that starts on <paramref name="start"/> is made from.</summary>
    public Circumstances ToCircumstances(DateOnly start) => new()
    {
        Evidence = ToEvidence(),
        LeadMinutes = LeadMinutes,
        ColleagueMinutes = ColleagueMinutes,
        Facts = Facts,
        Setback = SetbackDay,
        Start = start,
    };
}
