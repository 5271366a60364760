using System.Data.Common;
using Footing.App.People;

namespace Footing.Web.Hosting;

/// <summary>While nobody has an account, the pages one would begin with lead to where the first one is made.</summary>
internal sealed class SetupFirst(RequestDelegate next)
{
    private static readonly string[] Doors = ["/", "/sign-in", "/today"];

    /// <summary>True once somebody has an account; it never turns back, so nothing asks again.</summary>
    private volatile bool over;

    public async Task InvokeAsync(HttpContext http)
    {
        if (!over && HttpMethods.IsGet(http.Request.Method) && IsDoor(http.Request.Path) && await IsNeededAsync(http))
            http.Response.Redirect($"{http.Request.PathBase}/setup");
        else
            await next(http);
    }

    private static bool IsDoor(PathString path) => Doors.Any(door => path.Equals(door, StringComparison.OrdinalIgnoreCase));

    private async Task<bool> IsNeededAsync(HttpContext http)
    {
        try
        {
            var needed = await http.RequestServices.GetRequiredService<FirstAdmin>().IsNeededAsync(http.RequestAborted);
            over = !needed;
            return needed;
        }
        catch (DbException)
        {
            // A database that is not ready is said by the page that needs it; the front page opens without.
            return false;
        }
    }
}
