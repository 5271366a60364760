using Footing.App.Recoveries;
using Footing.Core;
using Footing.Core.Playbooks;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Recoveries;

/// <summary>The two accounts of what happened: what the lead wrote down, and the colleague's own words and facts, which only they can change.</summary>
public sealed class WhatHappenedModel(RecoveryDesk desk, Sharing sharing) : RecoveryPage(desk)
{
    private static readonly string[] AboutTheEvent = ["event", "part"];

    /// <summary>The colleague's account as typed.</summary>
    [BindProperty]
    public string? Told { get; set; }

    /// <summary>The colleague's own facts; empty leaves one open.</summary>
    [BindProperty(Name = nameof(Facts))]
    public Dictionary<string, bool?> Facts { get; set; } = [];

    /// <summary>Version of the recovery that was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public static IReadOnlyList<Choice> FactChoices { get; } = [new("true", "That is so"), new("false", "That is not so"), new("", "I leave it open")];

    public bool CanWrite => !IsLead && IsOpen;

    public IReadOnlyList<Trigger> PressurePoints => [.. Playbook.Triggers.Where(trigger => View.Triggers.Contains(trigger.Id))];

    /// <summary>Facts about the event that either of the two spoke to, with both voices.</summary>
    public IReadOnlyList<ComparedFact> Compared =>
    [
        .. Asked.Where(fact => View.Facts.ContainsKey(fact.Id) || View.ColleagueFacts.ContainsKey(fact.Id))
            .Select(fact => new ComparedFact(fact.Text, Said(View.Facts, fact.Id), Said(View.ColleagueFacts, fact.Id))),
    ];

    /// <summary>Facts about the event that the lead spoke to, which the colleague can speak to as well.</summary>
    public IReadOnlyList<Fact> Asked =>
        [.. Playbook.Facts.Where(fact => AboutTheEvent.Contains(fact.AskedAt, StringComparer.Ordinal)
            && (View.Facts.ContainsKey(fact.Id) || View.ColleagueFacts.ContainsKey(fact.Id)))];

    /// <summary>Facts noted on the way, which both change on the pages of the moves.</summary>
    public IReadOnlyList<(Fact Fact, bool Holds)> Others =>
        [.. Playbook.Facts.Except(Asked).Where(fact => View.Facts.ContainsKey(fact.Id)).Select(fact => (fact, View.Facts[fact.Id]))];

    /// <summary>The signs that the lead noted when it was opened.</summary>
    public IReadOnlyList<(Sign Sign, NotedSign Noted)> Noted =>
        [.. Playbook.Signs.Where(sign => View.SignsAtOpening.ContainsKey(sign.Id)).Select(sign => (sign, View.SignsAtOpening[sign.Id]))];

    protected override string Name => "What happened";

    public string LeadsName => View.OpenedBy == Account ? "You" : View.Author(View.OpenedBy);

    public string ColleaguesName => IsLead ? Other : "You";

    public string LeadsHeading => View.OpenedBy == Account ? Own : WordsOf(View.OpenedBy);

    public string ColleaguesHeading => IsLead ? $"In {Other}’s words" : Own;

    private static string Own => "In your words";

    private string WordsOf(Guid author) => $"In {View.Author(author)}’s words";

    public void OnGet()
    {
        (Told, Version) = (View.ColleagueAccount, View.Version);
        Prepare();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await sharing.WriteAccountAsync(RecoveryId, Account, Told, Version, cancel);
        if (outcome is ChangeOutcome.Done && Facts.Count > 0)
        {
            var asked = Asked.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
            var said = Facts.Where(fact => asked.Contains(fact.Key)).ToDictionary(StringComparer.Ordinal);
            outcome = await sharing.SayFactsAsync(RecoveryId, Account, said, cancel);
        }
        var answer = await AfterAsync(outcome, Path("account"));
        if (outcome is ChangeOutcome.Conflict(var version))
        {
            Version = version;
            Clash = new([new("How you tell it", View.ColleagueAccount, Told)], Path("account"));
        }
        return answer;
    }

    protected override void Prepare()
    {
        foreach (var fact in Asked) Facts.TryAdd(fact.Id, View.ColleagueFacts.TryGetValue(fact.Id, out var said) ? said : null);
    }

    protected override string FieldOf(InputFault fault) => fault.Path == "account" ? nameof(Told) : base.FieldOf(fault);

    private static string Said(IReadOnlyDictionary<string, bool> facts, string id) =>
        facts.TryGetValue(id, out var holds) ? holds ? "Yes" : "No" : "Left open";
}

/// <summary>One yes-or-no sentence with what each of the two says to it.</summary>
public sealed record ComparedFact(string Text, string Lead, string Colleague);
