using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Monday;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Footing.Web.Features.Prepare;

/// <summary>Step one: the event in facts. A new preparation takes over what was answered on the Monday sheet.</summary>
public sealed class WhatHappenedModel(PrepareDesk desk, JudgementWords judgement) : PreparePage(desk)
{
    private const int LongestAgo = 730;

    public override PrepareStep Step => PrepareStep.WhatHappened;

    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? FactsLine { get; set; }
    [BindProperty] public string? WhoSaw { get; set; }
    [BindProperty] public string[] Points { get; set; } = [];
    [BindProperty] public string[] Facts { get; set; } = [];

    /// <summary>Whether the Monday sheet was told that the lead joined the blame; the second step asks it as a question.</summary>
    [BindProperty] public bool JoinedBlame { get; set; }

    /// <summary>True once the marks on the line of facts were seen, so that nobody is stopped by them twice.</summary>
    [BindProperty] public bool Advised { get; set; }

    /// <summary>True when earlier steps were gone from the browser.</summary>
    [BindProperty(SupportsGet = true)] public bool Lost { get; set; }

    /// <summary>True when the page is shown again only to look at the marks.</summary>
    [BindProperty(SupportsGet = true)] public bool Look { get; set; }

    public IReadOnlyList<Choice> PointItems => [.. Playbook.Triggers.Select(t => new Choice(t.Id, t.Name, t.Text))];

    public IReadOnlyList<Choice> FactItems => [.. EventFacts.Select(f => new Choice(f.Id, f.Text))];

    /// <summary>The word list for the script that marks while one types.</summary>
    public string JudgementData => JsonSerializer.Serialize(judgement.Groups, JsonSerializerOptions.Web);

    public ImmutableArray<JudgementMark> Marks => judgement.Mark(FactsLine ?? "");

    private IEnumerable<Fact> EventFacts => Playbook.AskedAt("event");

    public void OnGet()
    {
        if (IsNew) FillFromMonday(MondayQuery.From(Request.Query));
        else FillFromKept();
        Advised = Look;
    }

    public IActionResult OnPost()
    {
        var on = ReadDay();
        CheckLength(FactsLine, Limits.Line, nameof(FactsLine));
        CheckLength(WhoSaw, Limits.Line, nameof(WhoSaw));
        if (!ModelState.IsValid) return this.Refused();

        var facts = Preparation.Facts.Ticking(EventFacts, Facts);
        var changed = Preparation with
        {
            SetbackDay = on,
            FactsLine = PersonalText.From(FactsLine),
            WhoSaw = PersonalText.From(WhoSaw),
            Triggers = [.. Playbook.Triggers.Select(t => t.Id).Intersect(Points, StringComparer.Ordinal)],
            Facts = JoinedBlame ? facts.SetItem(Playbook.Monday.FactWhenYouBlamed, true) : facts,
        };
        var plan = Desk.Propose(changed);
        var next = plan.Routed is not null ? PrepareStep.AnotherWay : plan.HelpFirst ? PrepareStep.HelpFirst : PrepareStep.Part;
        var look = next == PrepareStep.Part && !Advised && Marks.Length > 0;
        return KeepAndGo(changed, look ? $"{Step.PathIn(Id)}?look=true" : next.PathIn(Id));
    }

    protected override IActionResult? WayOut(bool reading) => null;

    private void FillFromMonday(MondayQuery query)
    {
        // What cannot be read is left out here; the person sees the field empty and fills it.
        On = query.On ?? MondayQuery.Write(Today);
        Points = [.. query.Points];
        var answers = query.Read(Playbook, Today, new ModelStateDictionary());
        JoinedBlame = answers?.Blame == Blame.Me;
        if (answers is { Blame: not Blame.Nobody }) Facts = [Playbook.Monday.FactWhenBlamed];
    }

    private void FillFromKept()
    {
        On = Preparation.SetbackDay is { } day ? MondayQuery.Write(day) : null;
        FactsLine = Preparation.FactsLine?.Value;
        WhoSaw = Preparation.WhoSaw?.Value;
        Points = [.. Preparation.Triggers];
        Facts = [.. Preparation.Facts.Where(f => f.Value).Select(f => f.Key)];
    }

    private DateOnly? ReadDay()
    {
        if (!DateOnly.TryParseExact(On, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            ModelState.AddModelError(nameof(On), "Give the day it happened, for example 2026-11-20.");
        else if (day > Today)
            ModelState.AddModelError(nameof(On), "That day is still to come. Give the day it happened.");
        else if (day < Today.AddDays(-LongestAgo))
            ModelState.AddModelError(nameof(On), "That is more than two years ago. Footing is made for something more recent.");
        else
            return day;
        return null;
    }
}
