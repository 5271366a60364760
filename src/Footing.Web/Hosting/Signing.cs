using System.Security.Claims;
using Footing.App.People;
using Footing.App.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Footing.Web.Hosting;

/// <summary>How people sign in and stay signed in.</summary>
internal static class Signing
{
    private const int LeastPasswordLength = 12;
    private const int MostWrongPasswords = 8;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(10);

    // Stepping the date must not sign everyone out.
    private static readonly TimeSpan WholeDemo = TimeSpan.FromDays(365);

    public static void AddSigning(this IServiceCollection services, HostOptions options)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<CarriedForms>();

        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // Length protects; rules about characters only make passwords harder to remember.
                identity.Password = new PasswordOptions
                {
                    RequiredLength = LeastPasswordLength, RequiredUniqueChars = 4,
                    RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
                };
                identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = MostWrongPasswords, DefaultLockoutTimeSpan = LockedFor };
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddEntityFrameworkStores<FootingDb>()
            .AddSignInManager<AccountSignIn>()
            .AddErrorDescriber<IdentityWords>();
        services.Configure<IdentityPasskeyOptions>(passkeys => passkeys.ServerDomain = options.PasskeyDomain);

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                cookie.Cookie.Name = "footing";
                Harden(cookie.Cookie);
                cookie.ExpireTimeSpan = options.Demo ? WholeDemo : Lasts;
                cookie.SlidingExpiration = true;
                cookie.LoginPath = FormReplay.SignInPath;
                cookie.Events.OnValidatePrincipal = CheckSessionAsync;
                cookie.Events.OnRedirectToLogin = FormReplay.ChallengeAsync;
                cookie.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            // Holds the challenge of a passkey between the two requests of a sign-in.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                cookie.Cookie.Name = "footing.passkey";
                Harden(cookie.Cookie);
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "footing.form";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void Harden(CookieBuilder cookie)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    /// <summary>
    /// Compares every request's session with the account as it is now: a disabled account or a changed password ends it
    /// at once, and rights are read here alone, so that a right taken away is gone with the next request.
    /// </summary>
    private static async Task CheckSessionAsync(CookieValidatePrincipalContext context)
    {
        var store = context.HttpContext.RequestServices.GetRequiredService<Store>();
        var stampClaim = context.HttpContext.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var stamp = context.Principal?.FindFirstValue(stampClaim);
        var account = context.Principal?.AccountId() is { } id
            ? await store.ReadAsync(db => db.Users.FindAsync([id], context.HttpContext.RequestAborted).AsTask(), context.HttpContext.RequestAborted)
            : null;
        if (account is null || account.IsDisabled || account.SecurityStamp != stamp)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        context.ReplacePrincipal(new ClaimsPrincipal([.. context.Principal!.Identities, PersonClaims.Of(account)]));
    }
}

/// <summary>Refuses a sign-in to disabled accounts, whichever way they come.</summary>
public sealed class AccountSignIn(
    UserManager<Account> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(users, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => !user.IsDisabled && await base.CanSignInAsync(user);
}

/// <summary>What Identity says about passwords and addresses, in our words.</summary>
internal sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Take at least {length} characters. A few words in a row are easy to remember.");
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"Use at least {uniqueChars} different characters.");
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "This is not your present password.");
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "There is already an account with this address. Sign in with it.");
    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);
    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Type an e-mail address, such as name@example.org.");
    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
