using System.Collections.Immutable;
using System.Globalization;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Prepare;

/// <summary>Step five: what to do. The engine proposes, the lead decides and gives a line of reason where they differ.</summary>
public sealed class PlanModel(PrepareDesk desk) : PreparePage(desk)
{
    private PlanDraft? draft;

    public override PrepareStep Step => PrepareStep.Plan;

    [BindProperty] public string? LeadMinutes { get; set; }
    [BindProperty] public string? ColleagueMinutes { get; set; }

    /// <summary>Reasons as typed, by id of the move they belong to.</summary>
    [BindProperty] public Dictionary<string, string?> Reason { get; set; } = [];

    /// <summary>Id of the move whose checks stay open after one was answered.</summary>
    [BindProperty(SupportsGet = true)] public string? Opened { get; set; }

    /// <summary>Proposal and changes, worked out once for the page.</summary>
    public PlanDraft Draft => draft ??= new(Desk.Propose(Preparation), Preparation, Playbook, Today);

    public Driver DriverNamed(string id) => Playbook.Drivers.First(d => d.Id == id);

    public Move MoveNamed(string id) => Playbook.Moves.First(m => m.Id == id);

    /// <summary>What a move left out would have added, in words.</summary>
    public static string Added(double utility) => utility switch
    {
        >= 0.1 => "It would have added a good deal.",
        >= 0.03 => "It would have added a little.",
        _ => "It would have added next to nothing.",
    };

    public Fact FactNamed(string id) => Playbook.Facts.First(f => f.Id == id);

    /// <summary>The checks of a move: those the engine still asks for, then those the lead has answered.</summary>
    public MoveChecks ChecksOf(Move move, IEnumerable<string> open)
    {
        var answered = move.Preconditions.Concat(move.Contraindications).Select(c => c.Fact)
            .Where(Preparation.Facts.ContainsKey).Where(f => FactNamed(f).AskedAt == "move");
        return new(move.Id, [.. open.Concat(answered).Distinct(StringComparer.Ordinal).Select(FactNamed)], Preparation.Facts, Open: move.Id == Opened);
    }

    public void OnGet() => FillMinutes();

    /// <summary>The minutes there are; empty goes back to the playbook's own.</summary>
    public IActionResult OnPostMinutes()
    {
        var lead = ReadMinutes(LeadMinutes, nameof(LeadMinutes));
        var colleague = ReadMinutes(ColleagueMinutes, nameof(ColleagueMinutes));
        return ModelState.IsValid
            ? KeepAndGo(Preparation with { LeadMinutes = lead, ColleagueMinutes = colleague }, Step.PathIn(Id))
            : this.Refused();
    }

    /// <summary>A plain check is answered; the plan is made anew.</summary>
    public IActionResult OnPostCheck(string? fact, bool holds, string? move)
    {
        if (Playbook.Facts.All(f => f.Id != fact)) return Redirect(Step.PathIn(Id));
        var at = Playbook.Moves.Any(m => m.Id == move) ? $"?opened={move}#move-{move}" : "";
        return KeepAndGo(Preparation with { Facts = Preparation.Facts.SetItem(fact!, holds) }, Step.PathIn(Id) + at);
    }

    public IActionResult OnPostDrop(string? move) => Differ(move, Draft.Moves.Where(m => !m.IsAdded).Select(m => m.Move.Id), kept: false);

    public IActionResult OnPostAdd(string? move) => Differ(move, Draft.Left.Select(l => l.Move.Id), kept: true);

    /// <summary>Back to what was proposed.</summary>
    public IActionResult OnPostUndo(string? move)
    {
        var at = Playbook.Moves.Any(m => m.Id == move) ? $"#move-{move}" : "";
        return KeepAndGo(Preparation with { Moves = [.. Preparation.Moves.Where(m => m.Move != move)] }, Step.PathIn(Id) + at);
    }

    private IActionResult Differ(string? move, IEnumerable<string> open, bool kept)
    {
        if (move is null || !open.Contains(move, StringComparer.Ordinal)) return Redirect(Step.PathIn(Id));
        var key = $"Reason[{move}]";
        var reason = Reason.GetValueOrDefault(move);
        CheckLength(reason, Limits.Line, key);
        if (string.IsNullOrWhiteSpace(reason))
            ModelState.AddModelError(key, "Give one line of reason. Your colleague will read it beside the plan.");
        if (!ModelState.IsValid)
        {
            FillMinutes();
            return this.Refused();
        }

        var change = new ChosenMove(move, MovePart.Fit, null, null, kept, PersonalText.From(reason));
        ImmutableArray<ChosenMove> changes = [.. Preparation.Moves.Where(m => m.Move != move), change];
        return KeepAndGo(Preparation with { Moves = changes }, $"{Step.PathIn(Id)}#move-{move}");
    }

    private void FillMinutes()
    {
        LeadMinutes = (Preparation.LeadMinutes ?? Playbook.Planning.LeadMinutes).ToString(CultureInfo.InvariantCulture);
        ColleagueMinutes = (Preparation.ColleagueMinutes ?? Playbook.Planning.ColleagueMinutes).ToString(CultureInfo.InvariantCulture);
    }

    private int? ReadMinutes(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes <= Limits.MostMinutesAWeek) return minutes;
        ModelState.AddModelError(field, $"Give whole minutes a week, from 0 to {Limits.MostMinutesAWeek}.");
        return null;
    }
}
