using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Prepare;

/// <summary>Opens a new preparation with the answers of the Monday sheet, if there are any. Nothing is kept before the first step is sent.</summary>
[Public("A preparation lives in the browser alone, and nothing of it is stored.")]
public sealed class IndexModel(TimeProvider clock) : PageModel
{
    public IActionResult OnGet() =>
        Redirect(PrepareStep.WhatHappened.PathIn(Guid.CreateVersion7(clock.GetUtcNow())) + Request.QueryString);
}
