using Footing.App.People;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.Accounts;

/// <summary>Where a one-time link from an administrator leads: someone makes their own account.</summary>
[Public("Whoever has the link makes their account here.")]
[EnableRateLimiting(RateLimits.Invitation)]
public sealed class JoinModel(AccountLinks links, UserManager<Account> users, SignInManager<Account> signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public NewAccountForm Form { get; set; } = new();

    public string Email { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await links.OpenAsync(Token, cancellation) is not { } link)
            return NotFound();
        Email = link.Email;
        Form.DisplayName = link.DisplayName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        switch (await links.UseAsync(Token, Form.DisplayName ?? "", Form.Password ?? "", Form.TimeZone ?? "", cancellation))
        {
            case AccountOutcome.Created(var id):
                await signIn.SignInAsync((await users.FindByIdAsync(id.ToString()))!, isPersistent: false);
                return Redirect("/today");
            case AccountOutcome.Refused(var faults):
                Email = (await links.OpenAsync(Token, cancellation))?.Email ?? "";
                NewAccountForm.Say(ModelState, nameof(Form), faults);
                return this.Refused();
            default:
                return NotFound();
        }
    }
}
