using System.Buffers.Text;
using Footing.App.People;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Accounts;

/// <summary>What a person sets about themselves: name, time zone, password, passkeys, open sign-ins.</summary>
[Needs(RecoveryAction.UseOwnAccount)]
public sealed class MyAccountModel(UserManager<Account> users, SignInManager<Account> signIn, TimeProvider clock) : PageModel
{
    private const int LongestName = 100;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Zone { get; set; }

    [BindProperty]
    public string? OldPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    /// <summary>What was just done, in a sentence.</summary>
    [TempData]
    public string? Done { get; set; }

    public string Email { get; private set; } = "";

    public IReadOnlyList<PasskeyLine> Passkeys { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var account = await ShowAsync();
        Name = account.DisplayName;
        Zone = account.TimeZone;
    }

    public async Task<IActionResult> OnPostDetailsAsync()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName)
            ModelState.AddModelError(nameof(Name), "Type the name you go by, up to 100 characters.");
        if (Zone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
            ModelState.AddModelError(nameof(Zone), "Choose a time zone from the list, such as Europe/Berlin.");
        var account = await ShowAsync();
        if (!ModelState.IsValid)
            return this.Refused();
        account.CallThemselves(Name!, Zone!);
        await users.UpdateAsync(account);
        return Back("Your name and time zone are saved.");
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        var account = await ShowAsync();
        var result = await users.ChangePasswordAsync(account, OldPassword ?? "", NewPassword ?? "");
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
                ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(OldPassword) : nameof(NewPassword), error.Description);
            (Name, Zone) = (account.DisplayName, account.TimeZone);
            return this.Refused();
        }
        await signIn.RefreshSignInAsync(account);
        return Back("Your password is changed. Every other sign-in has ended.");
    }

    public async Task<IActionResult> OnPostElsewhereAsync()
    {
        var account = await ShowAsync();
        await users.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
        return Back("Every other sign-in has ended.");
    }

    /// <summary>The options for the browser's new passkey, for the script of this page.</summary>
    public async Task<ContentResult> OnPostPasskeyOptionsAsync()
    {
        var account = await ShowAsync();
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.DisplayName };
        return Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    /// <summary>Keeps the passkey that the browser made.</summary>
    public async Task<IActionResult> OnPostAsync(string? passkey)
    {
        var account = await ShowAsync();
        if (await ReadAsync(passkey ?? "") is not { Succeeded: true } made)
        {
            (Name, Zone) = (account.DisplayName, account.TimeZone);
            ModelState.AddModelError("", "The passkey did not work. Try again, or use your password.");
            return this.Refused();
        }
        made.Passkey.Name = $"Added on {TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(account.TimeZone)):d MMMM yyyy}";
        await users.AddOrUpdatePasskeyAsync(account, made.Passkey);
        return Back("The passkey is added. Next time you can sign in with it.");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string id)
    {
        var account = await ShowAsync();
        if (Passkeys.Any(passkey => passkey.Id == id))
            await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(id));
        return Back("The passkey is removed.");
    }

    private async Task<PasskeyAttestationResult?> ReadAsync(string passkey)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(passkey);
        }
        catch (Exception fault) when (PasskeyFault.IsOfInput(fault))
        {
            return null;
        }
    }

    private RedirectResult Back(string done)
    {
        Done = done;
        return Redirect("/account");
    }

    private async Task<Account> ShowAsync()
    {
        var account = await users.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in person has an account.");
        Email = account.Email ?? "";
        Passkeys = [.. (await users.GetPasskeysAsync(account)).Select(key => new PasskeyLine(Base64Url.EncodeToString(key.CredentialId), key.Name ?? "Passkey"))];
        return account;
    }
}

/// <summary>A passkey in the list.</summary>
public sealed record PasskeyLine(string Id, string Name);
