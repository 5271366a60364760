using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Change;

/// <summary>Pausing, going on, and handing over to another lead with the colleague's yes.</summary>
public sealed class IndexModel(RecoveryDesk desk, Lifecycle lifecycle, Leads leads) : RecoveryPage(desk)
{
    [BindProperty]
    public Guid? ToLead { get; set; }

    /// <summary>Red flags come this far only after help was shown; of those only the complaint changes anything.</summary>
    [BindProperty]
    public List<string> RedFlag { get; set; } = [];

    protected override string Name => "Pause or hand over";

    public IReadOnlyList<Choice> Leads { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => FindLeadsAsync(cancel);

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancel) =>
        await ThenAsync(await lifecycle.PauseAsync(RecoveryId, Account, cancel), cancel);

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancel) =>
        await ThenAsync(await lifecycle.ResumeAsync(RecoveryId, Account, cancel), cancel);

    public async Task<IActionResult> OnPostProposeHandOverAsync(CancellationToken cancel)
    {
        if (ToLead is { } lead) return await ThenAsync(await lifecycle.ProposeHandOverAsync(RecoveryId, Account, lead, cancel), cancel);
        ModelState.AddModelError(nameof(ToLead), "Choose who could hold it.");
        await FindLeadsAsync(cancel);
        return await AgainAsync();
    }

    public async Task<IActionResult> OnPostAnswerHandOverAsync(Guid handOverId, bool agree, CancellationToken cancel) =>
        await ThenAsync(await lifecycle.AnswerHandOverAsync(RecoveryId, Account, handOverId, agree, cancel), cancel);

    public async Task<IActionResult> OnPostSeriousAsync(CancellationToken cancel) =>
        RedFlag.Contains(Playbook.Support.ComplaintFlag, StringComparer.Ordinal)
            ? await ThenAsync(await lifecycle.PauseAsync(RecoveryId, Account, cancel), cancel)
            : Redirect(Path("change"));

    private async Task<IActionResult> ThenAsync(ChangeOutcome outcome, CancellationToken cancel)
    {
        if (outcome is not ChangeOutcome.Done) await FindLeadsAsync(cancel);
        return await AfterAsync(outcome, Path("change"));
    }

    private async Task FindLeadsAsync(CancellationToken cancel)
    {
        Guid[] two = View.ColleagueId is { } colleague ? [View.LeadId, colleague] : [View.LeadId];
        Leads = [.. (await leads.OthersAsync(two, cancel)).Select(lead => new Choice(lead.Id.ToString(), lead.Name))];
    }
}
