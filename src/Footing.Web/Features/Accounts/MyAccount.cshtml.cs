using System.Buffers.Text;
using Footing.App.Audit;
using Footing.App.People;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.Accounts;

/// <summary>What a person sets about themselves: name, time zone, password, passkeys, open sign-ins.</summary>
[Needs(RecoveryAction.UseOwnAccount)]
[EnableRateLimiting(RateLimits.OwnPassword)]
public sealed class MyAccountModel(
    UserManager<Account> users, SignInManager<Account> signIn, ProviderSignIns providers, App.People.RecoveryCodes recovery, AuditChain audit,
    AccountSeal seal, HostOptions options, TimeProvider clock) : PageModel
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

    /// <summary>The organisation's own sign-in; null when there is none.</summary>
    public SignInProvider? Provider => options.Provider;

    public bool IsConnected { get; private set; }

    /// <summary>Whether ways to sign in can be changed now, or only after signing in again.</summary>
    public bool MayChangeWays => User.SignedInRecently(clock);

    /// <summary>Part of the address that connects this account, and no other.</summary>
    public string ConnectProof => Uri.EscapeDataString(seal.ForConnecting(User.RequireAccountId()));

    /// <summary>False for an account that was made on arrival from the provider.</summary>
    public bool HasPassword { get; private set; }

    public int CodesLeft { get; private set; }

    public string CodesLeftText => CodesLeft switch
    {
        0 => "You have none yet.",
        1 => "One is left.",
        _ => $"{CodesLeft} are left.",
    };

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
        return await AloneHereAsync(account, AuditKind.PasswordChanged, "Your password is changed. Every other sign-in has ended.");
    }

    public async Task<IActionResult> OnPostElsewhereAsync()
    {
        var account = await ShowAsync();
        await users.UpdateSecurityStampAsync(account);
        return await AloneHereAsync(account, AuditKind.SignedOutEverywhere, "Every other sign-in has ended.");
    }

    /// <summary>The options for the browser's new passkey, for the script of this page.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        if (!MayChangeWays)
            return SignInAgain();
        var account = await ShowAsync();
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.DisplayName };
        return Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    /// <summary>Keeps the passkey that the browser made.</summary>
    public async Task<IActionResult> OnPostAsync(string? passkey)
    {
        if (!MayChangeWays)
            return SignInAgain();
        var account = await ShowAsync();
        if (await ReadAsync(passkey ?? "") is not { Succeeded: true } made)
        {
            (Name, Zone) = (account.DisplayName, account.TimeZone);
            ModelState.AddModelError("", "The passkey did not work. Try again, or use your password.");
            return this.Refused();
        }
        made.Passkey.Name = $"Added on {TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(account.TimeZone)):d MMMM yyyy}";
        await users.AddOrUpdatePasskeyAsync(account, made.Passkey);
        await audit.NoteAsync(AuditKind.PasskeyAdded, account.Id, account.Id, HttpContext.RequestAborted);
        return Back("The passkey is added. Next time you can sign in with it.");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string id)
    {
        if (!MayChangeWays)
            return SignInAgain();
        var account = await ShowAsync();
        if (Passkeys.All(passkey => passkey.Id != id))
            return Back("This passkey is gone.");
        await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(id));
        // Whoever held it may have signed in with it.
        await users.UpdateSecurityStampAsync(account);
        return await AloneHereAsync(account, AuditKind.PasskeyRemoved, "The passkey is removed. Every other sign-in has ended.");
    }

    public async Task<IActionResult> OnPostDisconnectAsync()
    {
        if (!MayChangeWays)
            return SignInAgain();
        if (!await providers.DisconnectAsync(User.RequireAccountId(), HttpContext.RequestAborted))
            return Back($"{Provider?.Name} is your only way in. Add a passkey first, or set a password with a recovery code.");
        var account = await ShowAsync();
        await signIn.RefreshSignInAsync(account);
        return Back("It is disconnected. Every other sign-in has ended.");
    }

    /// <summary>Goes on in this browser after a change that ended every session.</summary>
    private async Task<RedirectResult> AloneHereAsync(Account account, AuditKind changed, string done)
    {
        await signIn.RefreshSignInAsync(account);
        await audit.NoteAsync(changed, account.Id, account.Id, HttpContext.RequestAborted);
        return Back(done);
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

    private RedirectResult SignInAgain() => Redirect(Footing.Web.Features.SignIn.IndexModel.AgainFor("/account"));

    private RedirectResult Back(string done)
    {
        Done = done;
        return Redirect("/account");
    }

    private async Task<Account> ShowAsync()
    {
        var account = await users.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in person has an account.");
        Email = account.Email ?? "";
        HasPassword = account.PasswordHash is not null;
        CodesLeft = await recovery.LeftAsync(account.Id, HttpContext.RequestAborted);
        IsConnected = Provider is not null && await providers.IsConnectedAsync(account.Id, HttpContext.RequestAborted);
        Passkeys = [.. (await users.GetPasskeysAsync(account)).Select(key => new PasskeyLine(Base64Url.EncodeToString(key.CredentialId), key.Name ?? "Passkey"))];
        return account;
    }
}

/// <summary>A passkey in the list.</summary>
public sealed record PasskeyLine(string Id, string Name);
