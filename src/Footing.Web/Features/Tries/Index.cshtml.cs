using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Tries;

/// <summary>The list of real attempts, and writing one down.</summary>
public sealed class IndexModel(RecoveryDesk desk, App.CheckIns.Tries tries) : RecoveryPage(desk)
{
    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public TrySize? Size { get; set; }

    [BindProperty]
    public bool? Seen { get; set; }

    [BindProperty]
    public TryResult? Result { get; set; }

    public static IReadOnlyList<Choice> Sizes { get; } =
    [
        new(nameof(TrySize.Small), "Small", "A part of it, or a rehearsal."),
        new(nameof(TrySize.Medium), "Medium", "More than a part, less than the task that went wrong."),
        new(nameof(TrySize.Real), "Real size", "That kind of task, as big as it usually is."),
    ];

    public static IReadOnlyList<Choice> Results { get; } =
        [new(nameof(TryResult.Met), "To the standard"), new(nameof(TryResult.Nearly), "Nearly"), new(nameof(TryResult.Not), "Not this time")];

    protected override string Name => "The tries";

    public void OnGet() => Day = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Require(Day is not null, nameof(Day), "Say which day it was.");
        Require(Size is not null, nameof(Size), "Choose how big it was.");
        Require(Seen is not null, nameof(Seen), "Say whether others saw it.");
        Require(Result is not null, nameof(Result), "Choose how it ended.");
        if (!ModelState.IsValid) return await AgainAsync();
        var input = new TryInput(Day!.Value, What ?? "", Size!.Value, Seen!.Value, Result!.Value, Once);
        return await AfterAsync(await tries.AddAsync(RecoveryId, Account, input, cancel), Path("tries"));
    }

    private void Require(bool given, string field, string message)
    {
        if (!given) ModelState.AddModelError(field, message);
    }
}
