using System.Security.Claims;
using Footing.App.People;
using Footing.Web.Features.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Footing.Web.Hosting;

/// <summary>
/// The way to the organisation's own sign-in and back: authorization code with PKCE, state and nonce. What it says of a
/// person is read once, on arrival; none of its tokens is kept.
/// </summary>
internal static class ProviderScheme
{
    public const string Name = "provider";

    /// <summary>Where the provider sends people back to.</summary>
    public const string CallbackPath = "/sign-in/callback";

    /// <summary>Key under which a journey remembers which account it is to connect.</summary>
    public const string Connecting = "connecting";

    private const string IssuerKey = "issuer";
    private const int LongestId = 255;
    private static readonly TimeSpan JourneyLasts = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ArrivalLasts = TimeSpan.FromMinutes(5);

    public static void AddProvider(this AuthenticationBuilder authentication, SignInProvider provider) => authentication
        // Carries what the provider said from its answer to the page that acts on it.
        .AddCookie(IdentityConstants.ExternalScheme, cookie =>
        {
            Signing.Harden(cookie, "footing.arriving");
            cookie.ExpireTimeSpan = ArrivalLasts;
        })
        .AddOpenIdConnect(Name, oidc =>
        {
            oidc.SignInScheme = IdentityConstants.ExternalScheme;
            oidc.Authority = provider.Authority.OriginalString;
            oidc.RequireHttpsMetadata = !provider.Authority.IsLoopback;
            // The client secret goes where the provider says, and nowhere that an answer points to.
            oidc.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false };
            oidc.ClientId = provider.ClientId;
            oidc.ClientSecret = provider.ClientSecret;
            oidc.ResponseType = OpenIdConnectResponseType.Code;
            // An answer in the address comes with cookies that stay within this site; a posted one would need them sent from anywhere.
            oidc.ResponseMode = OpenIdConnectResponseMode.Query;
            oidc.UsePkce = true;
            oidc.SaveTokens = false;
            oidc.MapInboundClaims = false;
            oidc.GetClaimsFromUserInfoEndpoint = true;
            oidc.Scope.Clear();
            foreach (var scope in (string[])["openid", "email", "profile"])
                oidc.Scope.Add(scope);
            oidc.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
            oidc.ClaimActions.MapUniqueJsonKey("zoneinfo", "zoneinfo");
            oidc.CallbackPath = CallbackPath;
            oidc.SignedOutCallbackPath = "/sign-out/callback";
            oidc.SignedOutRedirectUri = "/";
            oidc.RemoteSignOutPath = PathString.Empty;
            oidc.RemoteAuthenticationTimeout = JourneyLasts;
            foreach (var cookie in (CookieBuilder[])[oidc.CorrelationCookie, oidc.NonceCookie])
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }
            oidc.Events.OnTokenValidated = context =>
            {
                context.Properties!.Items[IssuerKey] = context.SecurityToken.Issuer;
                return Task.CompletedTask;
            };
            oidc.Events.OnRedirectToIdentityProviderForSignOut = context =>
            {
                // Instead of the identity token, which is not kept.
                context.ProtocolMessage.ClientId = provider.ClientId;
                return Task.CompletedTask;
            };
            oidc.Events.OnRemoteFailure = RefuseAsync;
        });

    /// <summary>Whom the provider named; null for an answer that does not say.</summary>
    public static ProviderPerson? Read(AuthenticateResult arrival)
    {
        if (arrival is not { Succeeded: true, Principal: var said, Properties: var journey }) return null;
        if (journey.Items.TryGetValue(IssuerKey, out var issuer) && issuer is { Length: > 0 and <= LongestId }
            && Only(said, "sub") is { Length: > 0 and <= LongestId } subject)
        {
            var verified = string.Equals(Only(said, "email_verified"), "true", StringComparison.OrdinalIgnoreCase);
            return new ProviderPerson(issuer, subject, Only(said, "email"), verified, Only(said, "name"), Only(said, "zoneinfo"));
        }
        return null;
    }

    /// <summary>The one value of a claim; null for none, and where token and profile contradict each other.</summary>
    private static string? Only(ClaimsPrincipal said, string claim)
    {
        var values = said.FindAll(claim).Select(found => found.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return values.Count == 1 ? values[0] : null;
    }

    /// <summary>
    /// An answer that does not fit: refused there, answered twice, of another browser, too late, altered. The log gets the
    /// kind of fault, never what the provider sent.
    /// </summary>
    private static Task RefuseAsync(RemoteFailureContext context)
    {
        var log = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Footing.Web.Hosting.ProviderScheme");
        log.LogWarning("An answer of the sign-in provider was refused: {Kind}", context.Failure?.GetType().Name);
        var declined = context.Request.Query["error"] == "access_denied";
        context.Response.Redirect(TroubleModel.PathTo(declined ? ProviderTrouble.Declined : ProviderTrouble.Failed));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
