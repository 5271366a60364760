using Footing.Web.Hosting;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Footing.Web.Features.SignIn;

/// <summary>After signing out of an account reached through the organisation's own sign-in: offers to end that one too, where it can be.</summary>
[Public("Follows a sign-out.")]
public sealed class SignedOutModel(HostOptions options, IOptionsMonitor<OpenIdConnectOptions> provider) : PageModel
{
    public string Name => options.Provider!.Name;

    /// <summary>Whether the provider says where one signs out.</summary>
    public bool CanLeave { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (options.Provider is null)
        {
            context.Result = NotFound();
            return;
        }
        CanLeave = await CanLeaveAsync();
        await next();
    }

    public void OnGet() { }

    public IActionResult OnGetThere() => CanLeave ? SignOut(ProviderScheme.Name) : Redirect("/signed-out");

    private async Task<bool> CanLeaveAsync()
    {
        try
        {
            var described = await provider.Get(ProviderScheme.Name).ConfigurationManager!.GetConfigurationAsync(HttpContext.RequestAborted);
            return !string.IsNullOrEmpty(described.EndSessionEndpoint);
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException)
        {
            return false;
        }
    }
}
