using Footing.App.People;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.SignIn;

/// <summary>Where somebody arrives from the organisation's own sign-in: signs them in, or connects their account.</summary>
[Public("The way back from the organisation’s sign-in.")]
public sealed class ArrivedModel(ProviderSignIns people, HostOptions options, UserManager<Account> users, SignInManager<Account> signIn) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? back, CancellationToken cancellation)
    {
        if (options.Provider is not { } provider)
            return NotFound();
        var arrival = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (ProviderScheme.Read(arrival) is not { } person)
            return Redirect(TroubleModel.PathTo(ProviderTrouble.Failed));
        if (arrival.Properties!.Items.TryGetValue(ProviderScheme.Connecting, out var account))
            return await ConnectAsync(Guid.Parse(account!), person, cancellation);

        switch (await people.ArriveAsync(person, provider.Trust, cancellation))
        {
            case ProviderOutcome.Known(var id):
                await signIn.SignInAsync((await users.FindByIdAsync(id.ToString()))!, isPersistent: false, ProviderScheme.Name);
                return Redirect(Url.IsLocalUrl(back) ? back : "/today");
            case ProviderOutcome.Disabled:
                return Redirect(TroubleModel.PathTo(ProviderTrouble.Disabled));
            default:
                return Redirect(TroubleModel.PathTo(ProviderTrouble.NotConnected));
        }
    }

    /// <summary>Only for the account that asked, still signed in in this browser.</summary>
    private async Task<IActionResult> ConnectAsync(Guid account, ProviderPerson person, CancellationToken cancellation)
    {
        if (account != User.AccountId())
            return Redirect(TroubleModel.PathTo(ProviderTrouble.Failed));
        return await people.ConnectAsync(account, person, cancellation) == ConnectOutcome.Done
            ? Redirect("/account")
            : Redirect(TroubleModel.PathTo(ProviderTrouble.Taken));
    }
}
