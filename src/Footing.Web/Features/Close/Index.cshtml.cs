using Footing.App.Insights;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Close;

/// <summary>Withdrawing support by rule, ending, later looks, and what the colleague takes along.</summary>
public sealed class IndexModel(RecoveryDesk desk, Lifecycle lifecycle, Sharing sharing, CountingChoice counting) : RecoveryPage(desk)
{
    [BindProperty]
    public bool? Over { get; set; }

    /// <summary>Whether the lead may see that answer.</summary>
    [BindProperty]
    public bool OverShown { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    [BindProperty]
    public bool LeaveOut { get; set; }

    public static IReadOnlyList<Choice> OverChoices { get; } = [new("true", "Yes, it is over for me"), new("false", "Not yet")];

    protected override string Name => "Fade and close";

    public bool IsClosed => View.Stage == Stage.Closed;

    /// <summary>Moves under way or done, with their rule for withdrawing them.</summary>
    public IReadOnlyList<Move> Fading =>
    [
        .. View.Moves
            .Where(move => move.Status is MoveStatus.Begun or MoveStatus.Done)
            .Select(move => Playbook.Moves.FirstOrDefault(known => known.Id == move.Move))
            .OfType<Move>(),
    ];

    public IReadOnlyList<DateOnly> Looks => LaterLooks.Days(View);

    /// <summary>Whether the colleague can still say that it is not to be counted.</summary>
    public bool CanChooseCounting => CountingChoice.IsOpen(View.ClosedOn, Today);

    public void OnGet()
    {
        (Over, OverShown) = (View.ColleagueAgreesItIsOver, View.Released.ContainsKey(OwnItem.Over.Key));
        LeaveOut = View.LeftOut;
    }

    public async Task<IActionResult> OnPostOverAsync(CancellationToken cancel) =>
        await AfterAsync(await sharing.SayWhetherOverAsync(RecoveryId, Account, Over, OverShown, cancel), Path("close"));

    public async Task<IActionResult> OnPostLooksAsync(bool want, CancellationToken cancel) =>
        await AfterAsync(await lifecycle.WantLaterLooksAsync(RecoveryId, Account, want, cancel), Path("close"));

    public async Task<IActionResult> OnPostCountingAsync(CancellationToken cancel) =>
        await AfterAsync(await counting.ChooseAsync(RecoveryId, Account, LeaveOut, cancel), Path("close"));

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) =>
        await AfterAsync(await lifecycle.TakeBackInputAsync(RecoveryId, Account, cancel), Path("close"));

    public async Task<IActionResult> OnPostEraseAsync(CancellationToken cancel)
    {
        if (Sure) return await AfterAsync(await lifecycle.EraseAsync(RecoveryId, Account, cancel), "/today");
        ModelState.AddModelError(nameof(Sure), "Tick that you want all of it deleted.");
        return await AgainAsync();
    }
}
