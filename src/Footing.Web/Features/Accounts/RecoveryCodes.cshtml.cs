using Footing.App.People;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Accounts;

/// <summary>Makes recovery codes and shows them, on that one answer and never again.</summary>
[Needs(RecoveryAction.UseOwnAccount)]
public sealed class RecoveryCodesModel(App.People.RecoveryCodes recovery, TimeProvider clock) : PageModel
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!User.SignedInRecently(clock))
            return Redirect(Footing.Web.Features.SignIn.IndexModel.AgainFor("/account/recovery-codes"));
        Codes = await recovery.MakeAsync(User.RequireAccountId(), cancellation);
        return Page();
    }
}
