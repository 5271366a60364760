using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Close;

/// <summary>Asks before a recovery is closed for both.</summary>
public sealed class EndModel(RecoveryDesk desk, Lifecycle lifecycle) : RecoveryPage(desk)
{
    protected override string Name => "Fade and close";

    public Confirm Ask => new(
        "Close it for both of you?",
        $"It ends at once for {Other} too: neither of you can enter anything more, and it cannot be opened again. "
            + $"Both of you can read it for {View.DaysKeptClosed} days.",
        "Close it", Path("close/end"), Path("close"));

    public IActionResult OnGet() => View.Stage == Stage.Closed ? Redirect(Path("close")) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await AfterAsync(await lifecycle.CloseAsync(RecoveryId, Account, cancel), Path("close"));
}
