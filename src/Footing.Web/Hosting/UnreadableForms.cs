namespace Footing.Web.Hosting;

/// <summary>
/// Reads every form before anything else does, and refuses one that cannot be read. The error page is then shown as
/// for a page that is opened, since reading the form again would fail again.
/// </summary>
internal static class UnreadableForms
{
    public static void UseReadableForms(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (await RefusalAsync(http.Request) is { } status)
            http.Response.StatusCode = status;
        else
            await next(http);
        if (http.Response.StatusCode >= StatusCodes.Status400BadRequest && !http.Response.HasStarted)
            AsOpened(http.Request);
    });

    private static async Task<int?> RefusalAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return null;
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode;
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static void AsOpened(HttpRequest request)
    {
        if (HttpMethods.IsHead(request.Method))
            return;
        request.Method = HttpMethods.Get;
        request.ContentType = null;
    }
}
