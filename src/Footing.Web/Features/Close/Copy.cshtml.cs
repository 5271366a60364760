using Footing.App.People;
using Footing.Web.Features.Recoveries;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Close;

/// <summary>The colleague's copy, to read or print.</summary>
[Needs(RecoveryAction.TakeCopy)]
public sealed class CopyModel(RecoveryDesk desk, Copies copies) : RecoveryPage(desk)
{
    protected override string Name => "The copy to read";

    public RecoveryCopy Copy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await copies.OfAsync(RecoveryId, Account, cancel) is not { } copy) return NotFound();
        Copy = copy;
        return Page();
    }
}
