using Footing.App.Allies;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Tasks;

/// <summary>A shared task, for its ally alone: the task, and no word of what it belongs to.</summary>
[Needs(RecoveryAction.ReadSharedTask)]
public sealed class IndexModel(SharedTasks tasks, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public TaskView View { get; private set; } = null!;

    public DateOnly Today => Days.Today(User.TimeZone(), clock);

    public IReadOnlyList<(string Label, string Text)> Lines => [.. View.Lines.Select(line => (line.Label, TaskWords.Read(line.Kind, line.Text, Today)))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await tasks.ReadAsync(Id, User.RequireAccountId(), HttpContext.RequestAborted) is { } view)
        {
            View = view;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public void OnGet()
    {
        // Everything shown is in the view already.
    }

    public async Task<IActionResult> OnPostDoneAsync(CancellationToken cancellation) =>
        await tasks.FinishAsync(Id, User.RequireAccountId(), cancellation) ? Redirect($"/tasks/{Id}") : NotFound();

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellation) =>
        await tasks.LeaveAsync(Id, User.RequireAccountId(), cancellation) ? Redirect("/today") : NotFound();
}
