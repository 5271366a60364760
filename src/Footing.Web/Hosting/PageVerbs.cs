using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Hosting;

/// <summary>A page is opened, or a form of it sent; any other verb, and a form it does not have, is refused as such.</summary>
internal static class PageVerbs
{
    private const string Allowed = "GET, HEAD, POST";

    /// <summary>Refuses before forms are checked, which would otherwise call the refusal a stale form.</summary>
    public static void UsePageVerbs(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var verb = http.Request.Method;
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null
            || HttpMethods.IsGet(verb) || HttpMethods.IsHead(verb) || HttpMethods.IsPost(verb))
        {
            return next(http);
        }
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = Allowed;
        return Task.CompletedTask;
    });
}

/// <summary>Refuses a form that the page does not have, where the framework would show the page as if it had been opened.</summary>
internal sealed class UnknownFormFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is not null || !HttpMethods.IsPost(context.HttpContext.Request.Method))
            return;
        context.HttpContext.Response.Headers.Allow = "GET, HEAD";
        context.Result = new Microsoft.AspNetCore.Mvc.StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
