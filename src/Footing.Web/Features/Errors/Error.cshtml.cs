using Footing.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Errors;

/// <summary>What went wrong, what was kept and what to do. Reached by re-execution, with the verb of the request that failed.</summary>
[Public("Says what went wrong, to anyone.")]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    internal ErrorText Says { get; private set; } = ErrorText.For(500);

    /// <summary>Code under which the log holds the fault; null when nothing broke.</summary>
    public string? Incident { get; private set; }

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private bool IsAccountLink => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath is { } path
        && (path.StartsWith("/join/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/new-password/", StringComparison.OrdinalIgnoreCase));

    private void Show(int code)
    {
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        Says = Response.StatusCode == StatusCodes.Status404NotFound && IsAccountLink ? ErrorText.LinkIsOver : ErrorText.For(Response.StatusCode);
        if (code >= 500)
            Incident = Incidents.CodeOf(HttpContext);
    }
}
