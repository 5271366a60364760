using System.Security.Claims;
using Footing.App.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Footing.Web.Hosting;

/// <summary>
/// Compares every request's session with what is stored: signing out, too old a session, a disabled account or a changed
/// password ends it at once, and rights are read here alone, so that a right taken away is gone with the next request.
/// </summary>
internal static class SessionCheck
{
    private static readonly object Ended = new();

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var person = context.Principal;
        var stampClaim = http.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var open = person?.SessionId() is { } session
            ? await http.RequestServices.GetRequiredService<Sessions>().FindAsync(session, http.RequestAborted)
            : null;
        if (open is not { Account: var account } || account.Id != person!.AccountId() || account.SecurityStamp != person!.FindFirstValue(stampClaim))
        {
            http.Items[Ended] = person?.AccountId();
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        context.ReplacePrincipal(new ClaimsPrincipal([.. person!.Identities, PersonClaims.Of(account), PersonClaims.Since(open.StartedAt)]));
    }

    /// <summary>Whose session was found to be over in this request; null for none.</summary>
    public static Guid? EndedFor(HttpContext http) => http.Items[Ended] as Guid?;
}
