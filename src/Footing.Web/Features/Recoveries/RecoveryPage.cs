using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Footing.Web.Features.Close;
using Footing.Web.Features.Lines;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Recoveries;

/// <summary>
/// What every page of a recovery shares: it is opened through the one policy, looks like a page that does not exist to
/// everyone else, and each time it is shown the read is written down.
/// </summary>
[Needs(RecoveryAction.Read)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class RecoveryPage(RecoveryDesk desk) : PageModel, IAsyncResultFilter
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Hidden id of a form, so that a second post of it changes nothing.</summary>
    [BindProperty]
    public Guid Once { get; set; }

    private Task<bool> noted = Task.FromResult(true);
    private Lazy<Track> track = null!;
    private Lazy<Assessment> assessment = null!;

    /// <summary>The recovery as this reader may see it.</summary>
    public RecoveryView View { get; private set; } = null!;

    public Playbook Playbook { get; private set; } = null!;

    /// <summary>How it is going, from what this reader may see.</summary>
    public Track Track => track.Value;

    /// <summary>What may be behind it, from what this reader may see.</summary>
    public Assessment Assessment => assessment.Value;

    /// <summary>The lines that the lead reads and the colleague can mark.</summary>
    public RecoveryLines LeadReads { get; private set; } = null!;

    /// <summary>What is stored beside what was typed, when it changed in between; otherwise null.</summary>
    public Clash? Clash { get; protected set; }

    public DateOnly Today => View.Today;
    public bool IsLead => View.Reader == Reader.Lead;
    public string Me => IsLead ? View.Lead() : View.Colleague();
    public string Other => IsLead ? View.Colleague() : View.Lead();

    public Guid? OtherId => IsLead ? View.ColleagueId : View.LeadId;

    /// <summary>Whoever types here, for the lines on who will read it.</summary>
    public Writer Writer => new(IsLead ? Relationship.Lead : Relationship.Colleague, View.Lead(), View.Colleague());

    /// <summary>Whether anything can be entered: not while it is paused or closed.</summary>
    public bool IsOpen => View.Stage == Stage.Agreed;

    /// <summary>The two people and the day: names no failure, so that it can stand in a browser's tab.</summary>
    public string Title => IsLead
        ? $"{Other} and you, since {View.SetbackDay.SayShort(Today)}"
        : $"You and {Other}, since {View.SetbackDay.SayShort(Today)}";

    protected RecoveryDesk Desk => desk;
    protected RecoveryId RecoveryId => new(Id);
    protected Guid Account => User.RequireAccountId();

    /// <summary>The page in plain words, as the colleague finds it in the read log.</summary>
    protected abstract string Name { get; }

    /// <summary>Address of this recovery, or of a page below it.</summary>
    public string Path(string? below = null) => below is null ? $"/recoveries/{Id}" : $"/recoveries/{Id}/{below}";

    /// <summary>A sentence of the playbook with the colleague's name filled in.</summary>
    public string Named(string text) => text.Replace("{name}", View.Colleague(), StringComparison.Ordinal);

    /// <summary>The one of two sentences that speaks to this reader.</summary>
    public string ForReader(string forLead, string forColleague) => Named(IsLead ? forLead : forColleague);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        ViewData["Printed"] = RecoveryCopy.Header;
        if (await LoadAsync(read: HttpMethods.IsGet(Request.Method))) await next();
        else context.Result = NotFound();
    }

    /// <summary>Makes the page while its read is being written down. A filter, which by its name would pass for a handler.</summary>
    [NonHandler]
    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Response.HoldBackAsync(next, noted);
    }

    /// <summary>Goes on after a change, or shows the page again with what was typed and what is wrong with it.</summary>
    protected async Task<IActionResult> AfterAsync(ChangeOutcome outcome, string to)
    {
        switch (outcome)
        {
            case ChangeOutcome.Done:
                return Redirect(to);
            case ChangeOutcome.Waits:
                return Redirect(Path());
            case ChangeOutcome.NotFound:
                return NotFound();
            case ChangeOutcome.NotNow:
                ModelState.AddModelError("", "This is paused or closed, so nothing can be entered now.");
                break;
            case ChangeOutcome.Refused(var faults):
                foreach (var fault in faults) ModelState.AddModelError(FieldOf(fault), Sentence(fault));
                break;
        }
        return await AgainAsync(outcome is ChangeOutcome.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Shows the page again with everything typed. That is a read like any other: a refused post must not be a way around the log.</summary>
    protected async Task<IActionResult> AgainAsync(int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (!await LoadAsync(read: true)) return NotFound();
        Prepare();
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Fills in what the page shows beside what was typed.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>Whether there is such a page in this recovery.</summary>
    protected virtual bool Exists() => true;

    /// <summary>The form field of a fault: <c>levels.voice</c> is <c>Levels[voice]</c>.</summary>
    protected virtual string FieldOf(InputFault fault)
    {
        var parts = fault.Path.Split('.', 2);
        var first = parts[0].Capital();
        return parts.Length == 1 ? first : $"{first}[{parts[1]}]";
    }

    private static string Sentence(InputFault fault) => fault.Hint is null ? fault.Message : $"{fault.Message} {fault.Hint}";

    private async Task<bool> LoadAsync(bool read)
    {
        // Whoever may not do what the page declares finds no such page.
        var needed = HttpContext.GetEndpoint()!.Metadata.GetMetadata<DeclarationAttribute>()!.Action;
        var cancel = HttpContext.RequestAborted;
        if (!read) return await desk.ForPostAsync(RecoveryId, Account, needed, cancel) is { } view && NameOf(view) is not null;
        if (await desk.OpenAsync(RecoveryId, Account, needed, NameOf, cancel) is not { } opened) return false;
        noted = opened.Noted;
        return true;

        string? NameOf(RecoveryView found)
        {
            Take(found);
            return Exists() ? Name : null;
        }
    }

    private void Take(RecoveryView opened)
    {
        (View, Playbook) = (opened, desk.PlaybookOf(opened));
        (track, assessment) = Work(opened);
        var read = opened.AsTheLeadReadsIt();
        var (readTrack, readAssessment) = read == opened ? (track, assessment) : Work(read);
        LeadReads = new(read, Playbook, opened.Reader, readTrack, readAssessment);
    }

    private (Lazy<Track>, Lazy<Assessment>) Work(RecoveryView view) => (new(() => desk.Track(view)), new(() => desk.Assess(view)));
}
