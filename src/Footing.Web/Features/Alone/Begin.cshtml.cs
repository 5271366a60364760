using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Alone;

/// <summary>Beginning alone: a day, an account, a few ticks. Under three minutes.</summary>
[Needs(RecoveryAction.WriteAlone)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BeginModel(AloneWriting writing, AloneDesk desk, TimeProvider clock) : PageModel
{
    [BindProperty]
    public StoryFields Story { get; set; } = new();

    [BindProperty]
    public Guid Once { get; set; }

    /// <summary>Whether the person wants to invite a lead at once.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Invite { get; set; }

    public string NotFor => desk.Default.NotFor;

    public void OnGet() => Offer();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Offer();
        if (Story.SetbackDay is null) ModelState.AddModelError(nameof(Story.SetbackDay), "Say which day it was.");
        if (!ModelState.IsValid) return this.Refused();
        switch (await writing.BeginAsync(User.RequireAccountId(), Story.ToStory(), User.TimeZone(), Once, cancel))
        {
            case BeginOutcome.Begun(var work):
                return Redirect(Invite ? $"/alone/{work}/invite" : $"/alone/{work}");
            case BeginOutcome.Refused(var faults):
                foreach (var fault in faults) ModelState.AddModelError(AlonePage.FieldOf(fault), fault.Hint is null ? fault.Message : $"{fault.Message} {fault.Hint}");
                return this.Refused();
            default:
                return NotFound();
        }
    }

    private void Offer() => Story.Offer(desk.Default, Days.Today(User.TimeZone(), clock));
}
