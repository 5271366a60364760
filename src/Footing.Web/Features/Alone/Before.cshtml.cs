using Footing.App.Alone;
using Footing.App.People;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Alone;

/// <summary>The self-ratings for before it happened.</summary>
[Needs(RecoveryAction.WriteAlone)]
public sealed class BeforeModel(AloneDesk desk, AloneWriting writing) : AlonePage(desk)
{
    [BindProperty(Name = nameof(Before))]
    public Dictionary<string, int?> Before { get; set; } = [];

    public async Task OnGetAsync()
    {
        foreach (var (rating, value) in Work.Before) Before[rating] = value;
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => ModelState.IsValid
        ? await AfterAsync(await writing.RateBeforeAsync(WorkId, Account, RateModel.Given(Before), cancel), Path())
        : await AgainAsync();

    protected override Task PrepareAsync()
    {
        foreach (var rating in Playbook.SelfRatings) Before.TryAdd(rating.Id, null);
        return Task.CompletedTask;
    }
}
