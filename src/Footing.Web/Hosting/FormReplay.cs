using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Footing.Web.Hosting;

/// <summary>
/// Keeps what someone typed when their sign-in ended meanwhile: the sign-in page carries the form along, and
/// afterwards it is shown again with one button that sends it. The same holds for a page whose token became too old.
/// </summary>
public static class FormReplay
{
    /// <summary>Where people sign in.</summary>
    public const string SignInPath = "/sign-in";

    /// <summary>Name of the view that shows a carried form with a button to send it.</summary>
    public const string AgainView = "/Shared/_Again.cshtml";

    private const string HeldView = "/Shared/_Held.cshtml";

    /// <summary>Answers a request that needs a sign-in: a page leads to the sign-in page, a form is held for it.</summary>
    public static async Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var form = CarriedForm.IsOurs(http.Request) ? await CarriedForm.FromAsync(http.Request, http.RequestAborted) : null;
        if (form is null)
        {
            var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/";
            http.Response.Redirect($"{SignInPath}?back={Uri.EscapeDataString(back)}");
            return;
        }
        http.Features.Set(form);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    /// <summary>Shows the sign-in page in the place of a form that was held.</summary>
    public static void UseFormReplay(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Features.Get<CarriedForm>() is null || http.Response.HasStarted)
            return;
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = SignInPath;
        http.Request.QueryString = QueryString.Empty;
        await next(http);
    });

    /// <summary>The page that shows a carried form again.</summary>
    public static ViewResult Again(CarriedForm form) => View(AgainView, form, StatusCodes.Status200OK);

    /// <summary>The page that shows a form sent too soon, with a button to send it once the wait is over.</summary>
    internal static ViewResult Held(CarriedForm form, TimeSpan wait) => View(HeldView, new HeldForm(form, wait), StatusCodes.Status429TooManyRequests);

    internal static ViewResult View(string name, object model, int status) => new()
    {
        ViewName = name,
        StatusCode = status,
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model },
    };
}

/// <summary>A form that came too soon after others.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Wait">How long until it can be sent.</param>
public sealed record HeldForm(CarriedForm Form, TimeSpan Wait);

/// <summary>
/// Answers a form whose antiforgery token does not fit with the same form and a fresh token, if it came from here. What
/// was typed under another account is dropped: somebody else has signed in meanwhile.
/// </summary>
public sealed class StaleTokenFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (context.Result is IAntiforgeryValidationFailedResult && CarriedForm.IsOurs(request)
            && await CarriedForm.FromAsync(request, context.HttpContext.RequestAborted) is { } form
            && form.MayBeSeenBy(context.HttpContext.User.AccountId()))
        {
            context.Result = FormReplay.Again(form);
        }
        await next();
    }
}
