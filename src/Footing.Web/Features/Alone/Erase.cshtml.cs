using Footing.App.Alone;
using Footing.App.People;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Alone;

/// <summary>Asks once, then erases all of it.</summary>
[Needs(RecoveryAction.EraseAlone)]
public sealed class EraseModel(AloneDesk desk, AloneWriting writing) : AlonePage(desk)
{

    public Confirm Ask => new(
        "Erase all of it?",
        "Everything here is gone at once and cannot be brought back: what happened, your tries, your ratings, your answers and what you wanted to ask for. "
            + "An open invitation to a lead is taken back. A recovery that a lead already agreed to stays.",
        "Erase it", Path("erase"), Path());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await AfterAsync(await writing.EraseAsync(WorkId, Account, cancel), "/alone");
}
