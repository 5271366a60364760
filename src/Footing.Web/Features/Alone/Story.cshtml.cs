using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Alone;

/// <summary>Changing the account, the day and the pressure points.</summary>
[Needs(RecoveryAction.WriteAlone)]
public sealed class StoryModel(AloneDesk desk, AloneWriting writing) : AlonePage(desk)
{
    [BindProperty]
    public StoryFields Story { get; set; } = new();

    /// <summary>Version of the story that was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task OnGetAsync()
    {
        (Story, Version) = (StoryFields.Of(Work), Work.StoryVersion);
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Story.SetbackDay is null) ModelState.AddModelError(nameof(Story.SetbackDay), "Say which day it was.");
        if (!ModelState.IsValid) return await AgainAsync();
        var outcome = await writing.TellAsync(WorkId, Account, Story.ToStory(), Version, cancel);
        var answer = await AfterAsync(outcome, Path());
        if (outcome is ChangeOutcome.Conflict(var version)) Show(version);
        return answer;
    }

    protected override Task PrepareAsync()
    {
        Story.Offer(Playbook, Today);
        return Task.CompletedTask;
    }

    private void Show(int version)
    {
        ModelState.Remove(nameof(Version));
        Version = version;
        Clash = new(
            [new("Day", Work.SetbackDay.Say(Today), Story.SetbackDay?.Say(Today)), new("What happened", Work.Account?.Value, Story.Account)],
            Path("story"));
    }
}
