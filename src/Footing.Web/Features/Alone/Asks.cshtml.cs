using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Alone;

/// <summary>Moves turned into something to ask for: what was chosen first, then what fits, then the rest.</summary>
[Needs(RecoveryAction.WriteAlone)]
public sealed class AsksModel(AloneDesk desk, Asking asking) : AlonePage(desk)
{
    [BindProperty]
    public string Move { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Words by move, as they stand in the forms.</summary>
    [BindProperty(Name = nameof(Words))]
    public Dictionary<string, string?> Words { get; set; } = [];

    [BindProperty(Name = nameof(State))]
    public Dictionary<string, AskState?> State { get; set; } = [];

    public IReadOnlyList<(Move Move, AskedFor Ask)> Chosen { get; private set; } = [];

    /// <summary>Moves that would be in a plan today, without those chosen.</summary>
    public IReadOnlyList<Move> Fitting { get; private set; } = [];

    public IReadOnlyList<Move> Others { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostChooseAsync(CancellationToken cancel) => Known(Move)
        ? await AfterAsync(await asking.SaveAsync(WorkId, Account, Move, null, AskState.Chosen, version: 0, cancel), Path("asks"))
        : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Known(Move)) return NotFound();
        var outcome = await asking.SaveAsync(
            WorkId, Account, Move, Words.GetValueOrDefault(Move), State.GetValueOrDefault(Move) ?? AskState.Chosen, Version, cancel);
        var answer = await AfterAsync(outcome, Path("asks"));
        if (outcome is ChangeOutcome.Conflict) Show();
        return answer;
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel) =>
        await AfterAsync(await asking.DropAsync(WorkId, Account, Move, cancel), Path("asks"));

    protected override Task PrepareAsync()
    {
        Chosen = [.. Work.Asks.Join(Playbook.Moves, ask => ask.Move, move => move.Id, (ask, move) => (move, ask), StringComparer.Ordinal)];
        foreach (var (move, ask) in Chosen)
        {
            Words.TryAdd(move.Id, ask.Words?.Value ?? move.Ask.Words);
            State.TryAdd(move.Id, ask.State);
        }
        var left = Playbook.Moves.Where(move => Work.Asks.TrueForAll(ask => ask.Move != move.Id)).OrderBy(move => move.Order).ToList();
        var planned = Desk.Propose(View).Moves.Select(move => move.Id).ToHashSet(StringComparer.Ordinal);
        Fitting = [.. left.Where(move => planned.Contains(move.Id))];
        Others = [.. left.Where(move => !planned.Contains(move.Id))];
        return Task.CompletedTask;
    }

    private bool Known(string move) => Playbook.Moves.Any(known => known.Id == move);

    private void Show()
    {
        var stored = Work.Asks.Find(ask => ask.Move == Move);
        var words = Playbook.Moves.Single(known => known.Id == Move).Ask.Words;
        Clash = new([new("Your words", stored?.Words?.Value ?? words, Words.GetValueOrDefault(Move))], Path("asks"));
    }
}
