using Footing.App.People;
using Footing.App.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Hosting;

/// <summary>How people sign in and stay signed in.</summary>
internal static class Signing
{
    private const int LeastPasswordLength = 12;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512, as OWASP asks for; the framework's own number is less than half of it.</summary>
    private const int PasswordRounds = 210_000;

    /// <summary>How long a session lasts in which nothing is asked for.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>How long a session lasts at most.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // Stepping the date must not sign everyone out.
    private static readonly TimeSpan WholeDemo = TimeSpan.FromDays(365);

    public static void AddSigning(this IServiceCollection services, HostOptions options)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<CarriedForms>();
        services.AddSingleton<AccountSeal>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Sessions>(provider, options.Demo ? WholeDemo : Longest));

        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // Length protects; rules about characters only make passwords harder to remember.
                identity.Password = new PasswordOptions
                {
                    RequiredLength = LeastPasswordLength, RequiredUniqueChars = 4,
                    RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
                };
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddEntityFrameworkStores<FootingDb>()
            .AddSignInManager<AccountSignIn>()
            .AddErrorDescriber<IdentityWords>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = PasswordRounds);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = options.PasskeyDomain;
            // A passkey stands for the whole sign-in: it is found without an address and asks for the device's own lock.
            passkeys.ResidentKeyRequirement = "required";
            passkeys.UserVerificationRequirement = "required";
            passkeys.ValidateOrigin = context => ValueTask.FromResult(IsOwn(context));
        });

        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                Harden(cookie, "footing");
                cookie.ExpireTimeSpan = options.Demo ? WholeDemo : Idle;
                cookie.SlidingExpiration = true;
                cookie.LoginPath = FormReplay.SignInPath;
                cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
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
                Harden(cookie, "footing.passkey");
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
        if (options.Provider is { } provider)
            authentication.AddProvider(provider);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "footing.form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        // Takes a sentence, or a link that is shown once, to the next page; the framework would send it without TLS as well.
        services.Configure<CookieTempDataProviderOptions>(carried => carried.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
    }

    internal static void Harden(CookieAuthenticationOptions options, string name)
    {
        options.CookieManager = new HostCookies();
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
    }

    /// <summary>
    /// Whether a passkey was used on a page of ours. The framework compares with the Origin header, which browsers send
    /// as "null" from pages that, as ours, tell nobody where a request comes from; what the passkey signed says it too.
    /// </summary>
    private static bool IsOwn(PasskeyOriginValidationContext passkey) =>
        !passkey.CrossOrigin
        && Uri.TryCreate(passkey.Origin, UriKind.Absolute, out var origin)
        && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback)
        && string.Equals(origin.Authority, passkey.HttpContext.Request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
