using Microsoft.AspNetCore.Mvc.Filters;

namespace Footing.Web.Hosting;

/// <summary>An answer that is made and not yet sent.</summary>
internal static class HeldAnswer
{
    /// <summary>
    /// Makes the answer and keeps it here until it may be shown. When it may not, the page is not found; a fault in finding out breaks the request, and nothing of
    /// it was sent.
    /// </summary>
    public static async Task HoldBackAsync(this HttpResponse response, ResultExecutionDelegate next, Task<bool> mayBeShown)
    {
        var body = response.Body;
        using var held = new MemoryStream();
        response.Body = held;
        try
        {
            if ((await next()).Exception is not null) return;
        }
        finally
        {
            response.Body = body;
        }
        if (await mayBeShown)
        {
            held.Position = 0;
            await held.CopyToAsync(body, response.HttpContext.RequestAborted);
            return;
        }
        response.Clear();
        response.StatusCode = StatusCodes.Status404NotFound;
    }
}
