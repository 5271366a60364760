using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core;
using Footing.Core.Playbooks;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Alone;

/// <summary>What every page of work alone shares: it opens for its owner, and looks like a page that does not exist to everyone else.</summary>
[Needs(RecoveryAction.ReadAlone)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class AlonePage(AloneDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Hidden id of a form, so that a second post of it changes nothing.</summary>
    [BindProperty]
    public Guid Once { get; set; }

    public AloneView View { get; private set; } = null!;

    public Playbook Playbook { get; private set; } = null!;

    /// <summary>What is stored beside what was typed, when it changed in between; otherwise null.</summary>
    public Clash? Clash { get; protected set; }

    public AloneWork Work => View.Work;
    public DateOnly Today => View.Today;

    /// <summary>A day and nothing else, so that it can stand in a browser's tab.</summary>
    public string Title => $"On your own, since {Work.SetbackDay.SayShort(Today)}";

    protected AloneDesk Desk => desk;
    protected AloneWorkId WorkId => new(Id);
    protected Guid Account => User.RequireAccountId();

    /// <summary>Address of this work, or of a page below it.</summary>
    public string Path(string? below = null) => below is null ? $"/alone/{Id}" : $"/alone/{Id}/{below}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await LoadAsync()) await next();
        else context.Result = NotFound();
    }

    /// <summary>Goes on after a change, or shows the page again with what was typed and what is wrong with it.</summary>
    protected async Task<IActionResult> AfterAsync(ChangeOutcome outcome, string to)
    {
        switch (outcome)
        {
            case ChangeOutcome.Done:
                return Redirect(to);
            case ChangeOutcome.NotFound:
                return NotFound();
            case ChangeOutcome.Refused(var faults):
                foreach (var fault in faults) ModelState.AddModelError(FieldOf(fault), fault.Hint is null ? fault.Message : $"{fault.Message} {fault.Hint}");
                break;
        }
        return await AgainAsync(outcome is ChangeOutcome.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Shows the page again with everything typed.</summary>
    protected async Task<IActionResult> AgainAsync(int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (!await LoadAsync()) return NotFound();
        await PrepareAsync();
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Fills in what the page shows beside what was typed.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>The form field of a fault: <c>ratings.calm</c> is <c>Ratings[calm]</c>.</summary>
    internal static string FieldOf(InputFault fault)
    {
        var parts = fault.Path.Split('.', 2);
        var first = parts[0].Capital();
        return parts.Length == 1 ? first : $"{first}[{parts[1]}]";
    }

    private async Task<bool> LoadAsync()
    {
        var needed = HttpContext.GetEndpoint()!.Metadata.GetMetadata<DeclarationAttribute>()!.Action;
        if (await desk.OpenAsync(WorkId, Account, needed, HttpContext.RequestAborted) is not { } view) return false;
        (View, Playbook) = (view, desk.PlaybookOf(view));
        return true;
    }
}
