using System.ComponentModel.DataAnnotations;
using Footing.App.People;
using Footing.App.Storage;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Features.Admin;

/// <summary>Accounts: inviting, disabling, roles. No content of a recovery, not even that there is one.</summary>
[Needs(RecoveryAction.ManageAccounts)]
public sealed class PeopleModel(Store store, AccountLinks links, SignInLinks signInLinks, AccountChanges changes) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool Lead { get; set; }

    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>The link that was just made: on this answer and never again.</summary>
    public ShownLink? Link { get; private set; }

    /// <summary>What was just done, in a sentence.</summary>
    [TempData]
    public string? Said { get; set; }

    public Task OnGetAsync(CancellationToken cancellation)
    {
        // Ticked on a fresh form only: a box that was left empty sends nothing.
        Lead = true;
        return ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Type the name they go by.");
        if (!new EmailAddressAttribute().IsValid(Email) || string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), "Type an e-mail address, such as name@example.org.");
        await ShowAsync(cancellation);
        if (People.Any(person => string.Equals(person.Email, Email?.Trim(), StringComparison.OrdinalIgnoreCase)))
            ModelState.AddModelError(nameof(Email), "There is already an account with this address.");
        if (!ModelState.IsValid)
            return this.Refused();
        var token = await links.MakeAsync(Name!, Email!, Lead, User.RequireAccountId(), cancellation);
        return Show(new(AddressOf("join", token), Email!, AccountInvitation.OpenDays, "make their account"));
    }

    public async Task<IActionResult> OnPostSignInLinkAsync(Guid id, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        if (People.SingleOrDefault(person => person.Id == id) is not { } person || await signInLinks.MakeAsync(id, User.RequireAccountId(), cancellation) is not { } token)
            return NotFound();
        return Show(new(AddressOf("new-password", token), person.Email, AccountInvitation.SignInDays, "set a new password"));
    }

    public async Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancellation) =>
        After(await changes.DisableAsync(id, User.RequireAccountId(), cancellation), "The account is disabled. Every sign-in of it has ended.");

    public async Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancellation) =>
        After(await changes.EnableAsync(id, User.RequireAccountId(), cancellation), "The account is enabled again.");

    public async Task<IActionResult> OnPostRolesAsync(Guid id, string change, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        if (People.SingleOrDefault(person => person.Id == id) is not { } person)
            return NotFound();
        return After(
            await changes.SetRolesAsync(
                id, User.RequireAccountId(), person.Lead ^ change == "lead", person.Admin ^ change == "admin", person.Partner ^ change == "partner", cancellation),
            "The change is saved. They will be asked to sign in again.");
    }

    private string AddressOf(string page, string token) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}/{page}/{token}";

    private PageResult Show(ShownLink link)
    {
        Link = link;
        return Page();
    }

    private IActionResult After(AccountChangeOutcome outcome, string done)
    {
        if (outcome == AccountChangeOutcome.NotFound)
            return NotFound();
        Said = outcome == AccountChangeOutcome.LastAdmin ? "This is the last administrator. Name another one first." : done;
        return Redirect("/admin/people");
    }

    private async Task ShowAsync(CancellationToken cancellation) => People = await store.ReadAsync(
        async db => (await db.Users.OrderBy(account => account.DisplayName).ToListAsync(cancellation)).ConvertAll(Person.Of), cancellation);
}

/// <summary>A link as it is shown, once.</summary>
/// <param name="Address">The whole address.</param>
/// <param name="Email">Who it is for.</param>
/// <param name="Days">How many days it works.</param>
/// <param name="Does">What the person does with it.</param>
public sealed record ShownLink(string Address, string Email, int Days, string Does);

/// <summary>An account in the list.</summary>
public sealed record Person(Guid Id, string Name, string Email, bool Lead, bool Admin, bool Partner, bool Disabled)
{
    public string Roles => (Lead, Admin, Partner) switch
    {
        (false, false, false) => "colleague",
        _ => string.Join(", ", Named()),
    };

    private IEnumerable<string> Named()
    {
        if (Lead) yield return "lead";
        if (Partner) yield return "people partner";
        if (Admin) yield return "administrator";
    }

    internal static Person Of(Account account) => new(
        account.Id, account.DisplayName, account.Email ?? "", account.IsLead, account.IsAdmin, account.IsPartner, account.IsDisabled);
}
