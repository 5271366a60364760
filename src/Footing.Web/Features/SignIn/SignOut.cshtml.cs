using System.Security.Claims;
using Footing.App.People;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.SignIn;

/// <summary>Ends the sign-in and asks the browser to forget what it kept of it.</summary>
[Public("Leaving is never refused.")]
public sealed class SignOutModel(SignInManager<Account> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        var fromProvider = User.HasClaim(ClaimTypes.AuthenticationMethod, ProviderScheme.Name);
        await signIn.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return Redirect(fromProvider ? "/signed-out" : "/");
    }
}
