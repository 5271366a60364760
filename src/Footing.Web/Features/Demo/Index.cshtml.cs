using Footing.App.Insights;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Demo;

/// <summary>The people of the demo, each one step away, and the clock. Outside the demo there is no such page.</summary>
[Public("The demo has no passwords; outside the demo there is no such page.")]
public sealed class IndexModel(HostOptions options, IServiceProvider services) : PageModel
{
    private static readonly int[] Steps = [1, 7];

    public Story Story => services.GetRequiredService<Story>();

    /// <summary>Key of the person one is now; null for nobody.</summary>
    public string? Now => Story.People.FirstOrDefault(person => Cast[person.Key] == User.AccountId())?.Key;

    private DemoCast Cast => services.GetRequiredService<DemoCast>();

    private SignInManager<Account> Door => services.GetRequiredService<SignInManager<Account>>();

    public string? LinkFor(string person) => Cast.OpenLinks.GetValueOrDefault(person);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!options.Demo)
            context.Result = NotFound();
    }

    public async Task<IActionResult> OnPostStepIntoAsync(string? person)
    {
        if (person is null || !await services.GetRequiredService<DemoDoor>().StepIntoAsync(person))
            return NotFound();
        return Redirect(LinkFor(person) ?? "/today");
    }

    /// <summary>Moves the date, lets what has had its time be deleted, and keeps the person signed in over the days.</summary>
    public async Task<IActionResult> OnPostClockAsync(int days, string? back, CancellationToken cancellation)
    {
        if (!Steps.Contains(days))
            return BadRequest();
        services.GetRequiredService<SteppableClock>().Step(days);
        await services.GetRequiredService<Retention>().SweepAsync(cancellation);
        await services.GetRequiredService<Publishing>().SweepAsync(cancellation);
        if (await Door.UserManager.GetUserAsync(User) is { } account)
            await Door.SignInAsync(account, isPersistent: false);
        return Redirect(Url.IsLocalUrl(back) ? back : "/today");
    }
}
