using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Lines;

/// <summary>The colleague marks one line as not right, or takes the mark back. For a lead there is no such page.</summary>
[Needs(RecoveryAction.MarkNotRight)]
public sealed class NotRightModel(RecoveryDesk desk, Marks marks) : RecoveryPage(desk)
{
    /// <summary>Key of the line, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Line { get; set; } = "";

    [BindProperty]
    public string? Words { get; set; }

    protected override string Name => "Not right";

    /// <summary>The line; null when the lead does not read it any more.</summary>
    public Line? Marked { get; private set; }

    public NotRight? Mark => View.Marks.GetValueOrDefault(Line);

    /// <summary>The place beside the line. It is worked out from the line, so that no address can send anyone elsewhere.</summary>
    public string Back => $"{Path(Marked?.Page)}#{Features.Lines.Line.AnchorOf(Line)}";

    public void OnGet() => Words = Mark?.Words?.Value;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => Marked is null
        ? NotFound()
        : await AfterAsync(await marks.MarkAsync(RecoveryId, Account, Line, Marked.Version, Words, cancel), Back);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) =>
        await AfterAsync(await marks.TakeBackAsync(RecoveryId, Account, Line, cancel), Back);

    protected override bool Exists()
    {
        Marked = LeadReads.Find(Line);
        return Marked is not null || Mark is not null;
    }
}
