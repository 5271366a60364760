using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Prepare;

/// <summary>Asks once, then forgets the preparation.</summary>
[Public("A preparation lives in the browser alone, and nothing of it is stored.")]
public sealed class ThrowAwayModel(PreparationCookie cookie) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Confirm Question => new(
        "Throw this preparation away?",
        "What you wrote here is removed from this browser. No copy exists anywhere, so it cannot be brought back.",
        "Throw it away",
        $"/prepare/{Id}/throw-away",
        PrepareStep.WhatHappened.PathIn(Id));

    public IActionResult OnPost()
    {
        cookie.Delete(HttpContext, Id);
        return Redirect("/prepare/thrown-away");
    }
}
