using Footing.App.Allies;
using Footing.App.People;
using Footing.Web.Features.Accounts;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.Tasks;

/// <summary>Where an ally's link leads. It says nothing of the task before it is taken on.</summary>
[NeedsLink(RecoveryAction.ReadSharedTask)]
[EnableRateLimiting(RateLimits.Invitation)]
public sealed class JoinModel(SharedTasks tasks, UserManager<Account> users, SignInManager<Account> signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public NewAccountForm Form { get; set; } = new();

    public bool IsSignedIn => User.AccountId() is not null;

    public string Path => $"/tasks/join/{Token}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await tasks.IsOpenAsync(Token, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeOnAsync(CancellationToken cancellation) => User.AccountId() is { } account
        ? Answer(await tasks.TakeOnAsync(Token, account, cancellation))
        : Redirect(Path);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await tasks.JoinAsync(
            Token, Form.DisplayName ?? "", Form.Email ?? "", Form.Password ?? "", Form.TimeZone ?? "", cancellation);
        if (outcome is TakeOnOutcome.Taken(_, var ally))
            await signIn.SignInAsync((await users.FindByIdAsync(ally.ToString()))!, isPersistent: false);
        return Answer(outcome);
    }

    private IActionResult Answer(TakeOnOutcome outcome)
    {
        switch (outcome)
        {
            case TakeOnOutcome.Taken(var task, _):
                return Redirect($"/tasks/{task}");
            case TakeOnOutcome.OwnTask:
                ModelState.AddModelError("", "This is your own task. The link is for someone who helps with it.");
                return this.Refused();
            case TakeOnOutcome.Refused(var faults):
                NewAccountForm.Say(ModelState, nameof(Form), faults);
                return this.Refused();
            default:
                return NotFound();
        }
    }
}
