using Footing.App.People;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.SignIn;

/// <summary>The way in for someone who has neither password nor passkey: a recovery code sets a new password.</summary>
[Public("The way in with a recovery code.")]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class RecoveryModel(RecoveryCodes codes, UserManager<Account> users, SignInManager<Account> signIn) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), "Type your e-mail address.");
        if (string.IsNullOrWhiteSpace(Code))
            ModelState.AddModelError(nameof(Code), "Type one of your recovery codes.");
        if (!ModelState.IsValid)
            return this.Refused();
        switch (await codes.UseAsync(Email!, Code!, Password ?? "", cancellation))
        {
            case NewPasswordOutcome.Set(var id):
                await signIn.SignInAsync((await users.FindByIdAsync(id.ToString()))!, isPersistent: false);
                return Redirect("/account#recovery-codes");
            case NewPasswordOutcome.Refused(var faults):
                foreach (var fault in faults)
                    ModelState.AddModelError(nameof(Password), fault.Message);
                return this.Refused();
            default:
                // Also for an address that is not known, or of a disabled account.
                ModelState.AddModelError(nameof(Code), "This address and code do not fit together, or the code was used before.");
                return this.Refused();
        }
    }
}
