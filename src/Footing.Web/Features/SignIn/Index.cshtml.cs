using Footing.App.People;
using Footing.Web.Features.Demo;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.SignIn;

/// <summary>Signing in with a password or a passkey, with whatever was typed before carried along.</summary>
[Public("The way in.")]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(SignInManager<Account> signIn, CarriedForms forms, HostOptions options, IServiceProvider services) : PageModel
{
    private const string Wrong = "This address and password do not fit together.";

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Asks someone who is signed in to show once more that it is them.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Again { get; set; }

    /// <summary>A sealed form on its way through this page.</summary>
    [BindProperty]
    public string? Carried { get; set; }

    /// <summary>What the browser's passkey said, as JSON; empty for a password.</summary>
    [BindProperty]
    public string? Passkey { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The organisation's own sign-in; null when there is none.</summary>
    public SignInProvider? Provider => options.Provider;

    /// <summary>In the demo, the invented people one can be; otherwise nobody.</summary>
    public IReadOnlyList<StoryPerson> People => options.Demo ? services.GetRequiredService<Story>().People : [];

    /// <summary>Where someone who is signed in does so again, before changing how they sign in.</summary>
    public static string AgainFor(string back) => "/sign-in" + QueryString.Create([new KeyValuePair<string, string?>("again", "true"), new("back", back)]);

    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<CarriedForm>() is { } held)
            Carried = forms.Seal(held);
        else if (User.AccountId() is not null && !Again)
            return Redirect(Target);
        return Page();
    }

    /// <summary>The options for the browser's passkey, for the script of this page.</summary>
    public async Task<ContentResult> OnPostOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!string.IsNullOrEmpty(Passkey))
            return await WithPasskeyAsync(Passkey);
        if (string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), "Type your e-mail address.");
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Type your password.");
        return ModelState.IsValid
            ? After(await signIn.PasswordSignInAsync(Email!.Trim(), Password!, isPersistent: false, lockoutOnFailure: false), Wrong)
            : this.Refused();
    }

    /// <summary>In the demo: steps into a person's place and goes on where one was.</summary>
    public async Task<IActionResult> OnPostPersonAsync(string? person) =>
        options.Demo && await services.GetRequiredService<DemoDoor>().StepIntoAsync(person) ? GoOn() : NotFound();

    private async Task<IActionResult> WithPasskeyAsync(string passkey)
    {
        const string refusal = "The passkey did not work. Try again, or use your password.";
        try
        {
            return After(await signIn.PasskeySignInAsync(passkey), refusal);
        }
        catch (Exception fault) when (PasskeyFault.IsOfInput(fault))
        {
            return After(Microsoft.AspNetCore.Identity.SignInResult.Failed, refusal);
        }
    }

    private string Target => Url.IsLocalUrl(Back) ? Back : "/today";

    private IActionResult After(Microsoft.AspNetCore.Identity.SignInResult result, string refusal)
    {
        if (result.Succeeded)
            return GoOn();
        // A disabled account reads like a wrong password: the page tells nobody which addresses have an account.
        ModelState.AddModelError(nameof(Email), refusal);
        Passkey = null;
        return this.Refused();
    }

    /// <summary>A form that somebody else typed in this browser is dropped without a word.</summary>
    private IActionResult GoOn() =>
        forms.Open(Carried) is { } form && form.MayBeSeenBy(User.AccountId()) ? FormReplay.Again(form) : Redirect(Target);
}
