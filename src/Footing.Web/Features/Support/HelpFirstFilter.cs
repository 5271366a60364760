using Footing.App.Library;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Footing.Web.Features.Support;

/// <summary>
/// Stands before every form: when the word check finds something in what was typed, or a red flag is ticked, help is
/// shown first and the form is handed back to the person, who can then go on. Nothing of it is stored or logged.
/// </summary>
public sealed class HelpFirstFilter(Shelf shelf, HelpList help) : IAsyncPageFilter
{
    /// <summary>Field that says help was shown for this form.</summary>
    public const string ShownField = "help-shown";

    /// <summary>Field under which every page sends ticked red flags.</summary>
    public const string RedFlagField = "RedFlag";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var form = await CarriedForm.FromAsync(http.Request, http.RequestAborted);
        if (form is null || form.Fields.Any(field => field.Name == ShownField) || !AsksForHelp(form))
        {
            await next();
            return;
        }

        var rules = shelf.Default.Support;
        var carried = form.Without(field => IsRedFlag(field) && field.Value != rules.ComplaintFlag);
        context.Result = FormReplay.View(
            "/Features/Support/HelpFirst.cshtml",
            new HelpFirst(await help.ReadAsync(http.RequestAborted), rules, carried),
            StatusCodes.Status200OK);
    }

    private bool AsksForHelp(CarriedForm form)
    {
        var check = new WordCheck(shelf.Default.Support.WordCheck);
        return form.Fields.Any(field => (IsRedFlag(field) && field.Value.Length > 0) || check.Finds(field.Value));
    }

    private static bool IsRedFlag(CarriedField field) => string.Equals(field.Name, RedFlagField, StringComparison.OrdinalIgnoreCase);
}
