using Footing.App.Allies;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Footing.Web.Features.Moves;

/// <summary>A move opened into work: its small form, the words for it, how far it is, and what speaks for and against it.</summary>
public sealed class WorkModel(RecoveryDesk desk, PlanWork work, Sharing sharing, SharingTasks tasks) : RecoveryPage(desk)
{
    private Dictionary<string, string?>? typed;

    /// <summary>Id of the move.</summary>
    [BindProperty(SupportsGet = true)]
    public string Move { get; set; } = "";

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(Name = nameof(Facts))]
    public Dictionary<string, bool?> Facts { get; set; } = [];

    /// <summary>Version of the planned move that was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public static IReadOnlyList<Choice> FactChoices { get; } = [new("true", "Yes"), new("false", "No"), new("", "Not known")];

    protected override string Name => $"The move “{Known.Name}”";

    public Move Known { get; private set; } = null!;

    /// <summary>The move in this plan; null when the plan does not hold it.</summary>
    public PlannedMove? Planned => View.Moves.FirstOrDefault(move => move.Move == Move);

    public bool InPlan => Planned is { Status: not MoveStatus.Dropped };

    /// <summary>Whether a part of it can be shared with an ally: the playbook says which fields.</summary>
    public bool CanShare => InPlan && Planned!.Status != MoveStatus.Proposed && Known.Work.Any(part => part.Shared);

    /// <summary>Whether the page says how far sharing is. A form that came back is about something else.</summary>
    public bool ShowsSharing { get; private set; }

    /// <summary>How far sharing it is; null when nobody asked.</summary>
    public TaskShared? Shared { get; private set; }

    /// <summary>The link that was just made. It is shown once.</summary>
    [TempData]
    public string? AllyLink { get; set; }

    public string State => Planned is null ? "Not in the plan." : MoveWords.State(Planned, Today);

    /// <summary>Facts that this move depends on and that are asked beside it.</summary>
    public IReadOnlyList<Fact> Checks => !IsOpen ? [] :
    [
        .. Known.Preconditions.Concat(Known.Contraindications)
            .Select(check => Playbook.Facts.Single(fact => fact.Id == check.Fact))
            .Where(fact => fact.AskedAt == "move")
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal),
    ];

    public IEnumerable<string> Watching => Known.Watch.Select((watch, row) =>
    {
        var change = IsLead ? watch.Change : Known.ForColleague.Watch[row];
        var sign = Playbook.Signs.Single(known => known.Id == watch.Sign);
        var weeks = DayWords.Count((watch.ByDay + 6) / 7, "week");
        return $"Within {weeks}: {change.Uncapital().TrimEnd('.')} ({sign.NameFor(View.Reader).Uncapital()}).";
    });

    public string GradeInWords => (Known.Grade, Known.Directness) switch
    {
        ("A", _) => "Studies pooled from several places back it for a neighbouring question, not for this one.",
        ("B", _) => "Single studies back it for a neighbouring question, not for this one.",
        _ => "It rests on the judgement of experts.",
    };

    public IHtmlContent Evidence => PlainMarkdown.Render(Known.Evidence);

    /// <summary>A field with what was typed if the form came back, else with what is stored.</summary>
    public WorkFieldLine FieldOf(WorkField field) => new(field, (typed ?? StoredWork).GetValueOrDefault(field.Id), Writer);

    private Dictionary<string, string?> StoredWork =>
        Planned?.Work.ToDictionary(line => line.Key, line => (string?)line.Value.Value, StringComparer.Ordinal) ?? [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        On = Today;
        Version = Planned?.Version ?? 0;
        Prepare();
        ShowsSharing = CanShare;
        Shared = CanShare ? await tasks.OfAsync(RecoveryId, Account, Move, cancel) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        typed = Known.Work.ToDictionary(
            field => field.Id,
            field => (string?)string.Join('\n', Request.Form[$"Work[{field.Id}]"].Where(text => !string.IsNullOrWhiteSpace(text))),
            StringComparer.Ordinal);
        var outcome = await work.SaveWorkAsync(RecoveryId, Account, Move, typed, Version, cancel);
        if (outcome is ChangeOutcome.Conflict && SameAsStored()) return Redirect(Here);
        var answer = await AfterAsync(outcome, Here);
        if (outcome is ChangeOutcome.Conflict(var version))
        {
            Version = version;
            Clash = new([.. Known.Work.Select(LineOf).Where(line => line.Stored != line.Typed)], Here);
        }
        return answer;
    }

    public Task<IActionResult> OnPostBeginAsync(CancellationToken cancel) =>
        ThenAsync(day => work.BeginAsync(RecoveryId, Account, Move, day, Version, cancel));

    public Task<IActionResult> OnPostDoneAsync(CancellationToken cancel) =>
        ThenAsync(day => work.FinishAsync(RecoveryId, Account, Move, day, Version, cancel));

    public Task<IActionResult> OnPostDropAsync(CancellationToken cancel) =>
        ThenAsync(_ => work.DropAsync(RecoveryId, Account, Move, Reason, Version, cancel));

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        // The lead reads the window, so nothing that is not released may have a part in it.
        var window = Desk.Propose(View.AsTheLeadReadsIt()).Moves.FirstOrDefault(move => move.Id == Move);
        return ThenAsync(_ => Planned is null
            ? work.AddAsync(RecoveryId, Account, Move, window?.From, window?.By, Reason, cancel)
            : work.ChangeAsync(RecoveryId, Account, Move, window?.From, window?.By, Reason, Version, cancel));
    }

    /// <summary>Asks to share it; from the colleague this is the yes, and the link comes with it.</summary>
    public async Task<IActionResult> OnPostShareAsync(CancellationToken cancel)
    {
        var outcome = await tasks.AskAsync(RecoveryId, Account, Move, cancel);
        return outcome is ChangeOutcome.Done && !IsLead ? await OnPostLinkAsync(cancel) : await AfterAsync(outcome, Here + "#share");
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancel)
    {
        var token = InvitationToken.New();
        var outcome = await tasks.OpenAsync(RecoveryId, Account, Move, token, cancel);
        if (outcome is ChangeOutcome.Done) AllyLink = $"{Request.Scheme}://{Request.Host}/tasks/join/{token}";
        return await AfterAsync(outcome, Here + "#share");
    }

    public async Task<IActionResult> OnPostUnshareAsync(CancellationToken cancel) =>
        await AfterAsync(await tasks.EndAsync(RecoveryId, Account, Move, cancel), Here + "#share");

    public async Task<IActionResult> OnPostFactsAsync(CancellationToken cancel)
    {
        var asked = Checks.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        var told = Facts.Where(fact => asked.Contains(fact.Key)).ToDictionary(StringComparer.Ordinal);
        return await AfterAsync(await sharing.NoteFactsAsync(RecoveryId, Account, told, cancel), Here);
    }

    /// <summary>A move that the playbook does not have is a page that does not exist.</summary>
    protected override bool Exists()
    {
        if (Playbook.Moves.FirstOrDefault(known => known.Id == Move) is not { } move) return false;
        Known = move;
        return true;
    }

    protected override void Prepare()
    {
        foreach (var fact in Checks) Facts.TryAdd(fact.Id, View.Facts.TryGetValue(fact.Id, out var known) ? known : null);
    }

    private string Here => Path($"plan/{Move}");

    private async Task<IActionResult> ThenAsync(Func<DateOnly, Task<ChangeOutcome>> change)
    {
        var outcome = await change(On ?? Today);
        if (outcome is not ChangeOutcome.Conflict) return await AfterAsync(outcome, Here);

        // Nothing typed is at stake: the page shows how far the move is now.
        ModelState.AddModelError("", "Someone changed this move in between. This is how it stands now.");
        return await AgainAsync(StatusCodes.Status409Conflict);
    }

    private bool SameAsStored() => Known.Work.All(field => LineOf(field) is var line && line.Stored == line.Typed);

    private ClashLine LineOf(WorkField field) => new(
        field.Label, Blank(StoredWork.GetValueOrDefault(field.Id)), Blank(typed!.GetValueOrDefault(field.Id)?.ReplaceLineEndings("\n").Trim()));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
