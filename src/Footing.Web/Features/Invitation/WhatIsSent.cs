using System.Collections.Immutable;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Invitation;

/// <summary>
/// Everything a lead wrote, as the colleague reads it. The preview before sending and the invitation show it from here,
/// so that the two cannot differ.
/// </summary>
public sealed record WhatIsSent
{
    public required Playbook Playbook { get; init; }

    /// <summary>The day it is for the reader.</summary>
    public required DateOnly Today { get; init; }

    public required DateOnly SetbackDay { get; init; }

    public required string? FactsLine { get; init; }

    public required string? WhoSaw { get; init; }

    public required IReadOnlySet<string> Triggers { get; init; }

    public required ImmutableSortedDictionary<string, bool> Facts { get; init; }

    public required ImmutableSortedDictionary<string, NotedSign> Signs { get; init; }

    public required ImmutableSortedDictionary<string, Answer> Answers { get; init; }

    /// <summary>What may be behind it, as the lead saw it.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>What the lead does around the colleague first.</summary>
    public required ImmutableArray<SentAround> Around { get; init; }

    public required ImmutableArray<SentMove> Moves { get; init; }

    public required int? LeadMinutes { get; init; }

    public required int? ColleagueMinutes { get; init; }

    public IEnumerable<Trigger> Points => Playbook.Triggers.Where(t => Triggers.Contains(t.Id));

    /// <summary>What the lead said is true, in the playbook's order.</summary>
    public IEnumerable<Fact> True => Playbook.Facts.Where(f => Facts.TryGetValue(f.Id, out var holds) && holds);

    /// <summary>What the lead said is not true.</summary>
    public IEnumerable<Fact> NotTrue => Playbook.Facts.Where(f => Facts.TryGetValue(f.Id, out var holds) && !holds);

    public IEnumerable<(Sign Sign, NotedSign Noted)> Seen => Playbook.Signs.Where(s => Signs.ContainsKey(s.Id)).Select(s => (s, Signs[s.Id]));

    public IEnumerable<(Question Question, Answer Answer)> Answered =>
        Playbook.Questions.Where(q => Answers.ContainsKey(q.Id)).Select(q => (q, Answers[q.Id]));

    /// <summary>What would be sent now.</summary>
    /// <param name="preparation">What was prepared, its day known.</param>
    /// <param name="playbook">Its playbook.</param>
    /// <param name="assessment">What the engine makes of it.</param>
    /// <param name="proposal">What the engine proposes.</param>
    /// <param name="moves">The plan with the lead's changes.</param>
    /// <param name="today">Today where the preparation's days count.</param>
    public static WhatIsSent Of(
        Preparation preparation, Playbook playbook, Assessment assessment, Plan proposal, IEnumerable<ChosenMove> moves, DateOnly today) => new()
    {
        Playbook = playbook,
        Today = today,
        SetbackDay = preparation.SetbackDay ?? today,
        FactsLine = preparation.FactsLine?.Value,
        WhoSaw = preparation.WhoSaw?.Value,
        Triggers = preparation.Triggers,
        Facts = preparation.Facts,
        Signs = preparation.Signs,
        Answers = preparation.Answers,
        Assessment = assessment,
        Around = AroundIn(proposal, playbook),
        Moves = [.. moves.Select(m => new SentMove(playbook.Moves.First(known => known.Id == m.Move), m.From, m.By, m.Kept, m.Reason?.Value))],
        LeadMinutes = preparation.LeadMinutes,
        ColleagueMinutes = preparation.ColleagueMinutes,
    };

    /// <summary>What was sent.</summary>
    public static WhatIsSent Of(RecoveryView recovery, Playbook playbook, Assessment assessment, Plan proposal) => new()
    {
        Playbook = playbook,
        Today = recovery.Today,
        SetbackDay = recovery.SetbackDay,
        FactsLine = recovery.FactsLine,
        WhoSaw = recovery.WhoSaw,
        Triggers = recovery.Triggers,
        Facts = recovery.Facts,
        Signs = recovery.SignsAtOpening,
        Answers = recovery.Answers.ToImmutableSortedDictionary(a => a.Question, a => a.Answer, StringComparer.Ordinal),
        Assessment = assessment,
        Around = AroundIn(proposal, playbook),
        Moves =
        [
            .. recovery.Moves
                .Join(playbook.Moves, planned => planned.Move, known => known.Id, (planned, known) => (planned, known), StringComparer.Ordinal)
                .OrderBy(m => m.known.Order)
                .Select(m => new SentMove(m.known, m.planned.From, m.planned.By, m.planned.Status != MoveStatus.Dropped, m.planned.Reason?.Value)),
        ],
        LeadMinutes = recovery.LeadMinutes,
        ColleagueMinutes = recovery.ColleagueMinutes,
    };

    private static ImmutableArray<SentAround> AroundIn(Plan proposal, Playbook playbook) =>
    [
        .. proposal.Around.Select(action =>
        {
            var driver = playbook.Drivers.First(d => d.Id == action.Driver);
            return new SentAround(driver.Name, action.Possible == false ? null : driver.TeamAction!.Title, action.Action);
        }),
    ];
}

/// <summary>What the lead does around the colleague, as it was sent.</summary>
/// <param name="Driver">Name of what it answers.</param>
/// <param name="Title">The act in short; null when the lead cannot do it.</param>
/// <param name="Action">What the lead does, or what stands in its place.</param>
public sealed record SentAround(string Driver, string? Title, string Action);

/// <summary>A move as it was sent.</summary>
/// <param name="Move">The move.</param>
/// <param name="From">First day of the window for the first step.</param>
/// <param name="By">Last day of it.</param>
/// <param name="Kept">False when the lead took it out.</param>
/// <param name="Reason">The lead's reason where the lead differed from the proposal.</param>
public sealed record SentMove(Move Move, DateOnly? From, DateOnly? By, bool Kept, string? Reason);
