using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Prepare;

/// <summary>
/// What the pages of a preparation share: each reads the cookie anew, changes its own part only, and goes on by
/// redirect. So Back, reload and a second tab never undo what another page has kept.
/// </summary>
[Public("A preparation lives in the browser alone, and nothing of it is stored.")]
public abstract class PreparePage(PrepareDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What has been prepared so far.</summary>
    public Preparation Preparation { get; private set; } = null!;

    public Playbook Playbook { get; private set; } = null!;

    /// <summary>True when the browser held nothing under this id.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Which step this is.</summary>
    public abstract PrepareStep Step { get; }

    protected PrepareDesk Desk => desk;

    public DateOnly Today => desk.Today(Preparation);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var kept = desk.Cookie.Read(HttpContext, Id);
        IsNew = kept is null || desk.Shelf.Find(kept.Playbook) is null;
        Preparation = IsNew ? Begin() : kept!;
        Playbook = desk.Shelf.Get(Preparation.Playbook);
        context.Result = WayOut(HttpMethods.IsGet(Request.Method));
    }

    /// <summary>Where to go instead of this page; null to stay.</summary>
    protected virtual IActionResult? WayOut(bool reading)
    {
        // What was posted is never lost: it begins the preparation again, and the first step says so.
        if (IsNew) return reading ? Redirect("/prepare/gone") : null;
        if (desk.Propose(Preparation).Routed is not null) return Redirect(PrepareStep.AnotherWay.PathIn(Id));
        return Preparation.SetbackDay is null && reading ? Redirect(PrepareStep.WhatHappened.PathIn(Id)) : null;
    }

    /// <summary>Keeps the changed part and goes on, or shows the page again when the browser cannot hold more.</summary>
    protected IActionResult KeepAndGo(Preparation changed, string next)
    {
        if (desk.Cookie.TryKeep(HttpContext, changed))
            return Redirect(IsNew && Step != PrepareStep.WhatHappened ? PrepareStep.WhatHappened.PathIn(Id) + "?lost=true" : next);
        ModelState.AddModelError("", "That is more text than this browser can hold for you. Shorten the longest ones, then try again.");
        return this.Refused();
    }

    /// <summary>Notes a message when a text is longer than its field allows, which a browser prevents and a script may not.</summary>
    protected void CheckLength(string? text, int longest, string key)
    {
        if (text?.Length > longest)
            ModelState.AddModelError(key, $"This is {text.Length} characters long. Keep it under {longest}.");
    }

    private Preparation Begin() =>
        Preparation.Begin(desk.Shelf.Default.Id, desk.ServerZone, desk.Clock) with { Id = Id };
}
