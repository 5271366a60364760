using Footing.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Footing.Web.Features.SignIn;

/// <summary>
/// Leads to the organisation's own sign-in. It is opened by a link: the policy that keeps forms on this site would stop
/// a form that goes on to another one.
/// </summary>
[Public("The way to the organisation’s sign-in.")]
[EnableRateLimiting(RateLimits.Invitation)]
public sealed class ProviderModel(HostOptions options, AccountSeal seal, TimeProvider clock) : PageModel
{
    /// <param name="back">Where to go afterwards, on this site.</param>
    /// <param name="connect">Proof that somebody on their account page asked to connect their account; none to sign in.</param>
    public async Task<IActionResult> OnGetAsync(string? back, string? connect)
    {
        if (options.Provider is null)
            return NotFound();
        var journey = new AuthenticationProperties { RedirectUri = "/sign-in/arrived" + QueryString.Create("back", Url.IsLocalUrl(back) ? back : "/today") };
        if (connect is not null)
        {
            if (seal.OfConnecting(connect) is not { } account || account != User.AccountId() || !User.SignedInRecently(clock))
                return Redirect(TroubleModel.PathTo(ProviderTrouble.Failed));
            journey.Items[ProviderScheme.Connecting] = account.ToString();
        }
        try
        {
            await HttpContext.ChallengeAsync(ProviderScheme.Name, journey);
            return new EmptyResult();
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or OpenIdConnectProtocolException)
        {
            return Redirect(TroubleModel.PathTo(ProviderTrouble.Unreachable));
        }
    }
}
