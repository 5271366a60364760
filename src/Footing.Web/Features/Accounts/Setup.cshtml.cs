using Footing.App.People;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.Accounts;

/// <summary>The first visit makes the first administrator. Afterwards there is no such page.</summary>
[Public("The first account is made here; afterwards it says so and does nothing.")]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SetupModel(FirstAdmin first, UserManager<Account> users, SignInManager<Account> signIn) : PageModel
{
    [BindProperty]
    public NewAccountForm Form { get; set; } = new();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await first.IsNeededAsync(HttpContext.RequestAborted))
            await next();
        else
            context.Result = NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        switch (await first.CreateAsync(Form.DisplayName ?? "", Form.Email ?? "", Form.Password ?? "", Form.TimeZone ?? "", cancellation))
        {
            case AccountOutcome.Created(var id):
                await signIn.SignInAsync((await users.FindByIdAsync(id.ToString()))!, isPersistent: false);
                return Redirect("/admin/help");
            case AccountOutcome.Refused(var faults):
                NewAccountForm.Say(ModelState, nameof(Form), faults);
                return this.Refused();
            default:
                return NotFound();
        }
    }
}
