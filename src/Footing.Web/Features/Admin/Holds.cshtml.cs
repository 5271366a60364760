using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Admin;

/// <summary>Where an administrator sets and lifts legal holds.</summary>
[Needs(RecoveryAction.ManageSettings)]
public sealed class HoldsModel(LegalHolds holds, UserManager<Account> users, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<HoldLine> Holds { get; private set; } = [];

    /// <summary>What was just done, in a sentence.</summary>
    [TempData]
    public string? Said { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Holds = await holds.AllAsync(cancellation);

    public async Task<IActionResult> OnPostSetAsync(CancellationToken cancellation)
    {
        Holds = await holds.AllAsync(cancellation);
        var account = string.IsNullOrWhiteSpace(Email) ? null : await users.FindByEmailAsync(Email.Trim());
        if (account is null)
            ModelState.AddModelError(nameof(Email), "There is no account with this address.");
        else if (Holds.Any(hold => hold.Account == account.Id))
            ModelState.AddModelError(nameof(Email), "A hold stands on this account already. Lift it first.");
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > LegalHold.LongestReason)
            ModelState.AddModelError(nameof(Reason), "Type a reason of up to 300 characters. They will read it.");
        if (!ModelState.IsValid)
            return this.Refused();
        Said = await holds.SetAsync(account!.Id, User.RequireAccountId(), Reason!, cancellation) ? "The hold stands. They can read that it does." : "A hold stands on this account already.";
        return Redirect("/admin/holds");
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid id, CancellationToken cancellation)
    {
        if (await holds.LiftAsync(id, User.RequireAccountId(), cancellation))
            Said = "The hold is lifted. What waited for it is deleted.";
        return Redirect("/admin/holds");
    }

    public string Since(HoldLine hold)
    {
        var today = Days.Today(User.TimeZone(), clock);
        var since = TimeZoneInfo.ConvertTime(hold.SetAt, TimeZoneInfo.FindSystemTimeZoneById(User.TimeZone()));
        return DateOnly.FromDateTime(since.DateTime).SayShort(today);
    }
}
