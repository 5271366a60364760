using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Shared;

/// <summary>How a page answers a form it cannot accept.</summary>
public static class Unprocessable
{
    /// <summary>Shows the page again with status 422, with the messages in the model state and everything typed.</summary>
    public static PageResult Refused(this PageModel page) => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
