using Footing.App.Alone;
using Footing.App.CheckIns;
using Footing.App.People;
using Footing.Core.Playbooks;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Alone;

/// <summary>The person's own tries, and writing one down.</summary>
[Needs(RecoveryAction.WriteAlone)]
public sealed class TriesModel(AloneDesk desk, AloneWriting writing) : AlonePage(desk)
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

    public void OnGet() => Day = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Require(Day is not null, nameof(Day), "Say which day it was.");
        Require(Size is not null, nameof(Size), "Choose how big it was.");
        Require(Seen is not null, nameof(Seen), "Say whether others saw it.");
        Require(Result is not null, nameof(Result), "Choose how it ended.");
        if (!ModelState.IsValid) return await AgainAsync();
        var input = new TryInput(Day!.Value, What ?? "", Size!.Value, Seen!.Value, Result!.Value, Once);
        return await AfterAsync(await writing.AddTryAsync(WorkId, Account, input, cancel), Path());
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid attempt, CancellationToken cancel) =>
        await AfterAsync(await writing.RemoveTryAsync(WorkId, Account, attempt, cancel), Path("tries"));

    private void Require(bool given, string field, string message)
    {
        if (!given) ModelState.AddModelError(field, message);
    }
}
