using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.SignIn;

/// <summary>
/// Shows a form again that waited in this window while its writer signed in in another. It changes nothing, and the form
/// is sealed, so that it asks for no token: the one on the page is of before the sign-in.
/// </summary>
[Public("Shows a sealed form to who typed it, and to nobody else.")]
[IgnoreAntiforgeryToken]
public sealed class CarriedModel(CarriedForms forms) : PageModel
{
    public IActionResult OnPost(string? carried)
    {
        if (forms.Open(carried) is not { } form)
            return Redirect("/today");
        if (User.AccountId() is not { } account)
        {
            HttpContext.Features.Set(form);
            return StatusCode(StatusCodes.Status401Unauthorized);
        }
        return form.MayBeSeenBy(account) ? FormReplay.Again(form) : Redirect("/today");
    }
}
