using Footing.App.People;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.SignIn;

/// <summary>Where a new sign-in link leads: someone who forgot their password sets another.</summary>
[Public("Whoever has the link sets their password here.")]
[EnableRateLimiting(RateLimits.Invitation)]
public sealed class NewPasswordModel(SignInLinks links, UserManager<Account> users, SignInManager<Account> signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public string Email { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        switch (await links.UseAsync(Token, Password ?? "", cancellation))
        {
            case NewPasswordOutcome.Set(var id):
                await signIn.SignInAsync((await users.FindByIdAsync(id.ToString()))!, isPersistent: false);
                return Redirect("/today");
            case NewPasswordOutcome.Refused(var faults) when await FindAsync(cancellation):
                foreach (var fault in faults)
                    ModelState.AddModelError(nameof(Password), fault.Message);
                return this.Refused();
            default:
                return NotFound();
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Email = (await links.OpenAsync(Token, cancellation))?.Email ?? "";
        return Email.Length > 0;
    }
}
