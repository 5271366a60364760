using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Footing.Web.Tests.Features.SignIn;

/// <summary>Somebody as the provider knows them.</summary>
public sealed record ProviderUser(string Subject, string? Email, bool EmailVerified = true, string Name = "Ana Sousa");

/// <summary>A complete OpenID Connect provider on a free port of this machine. Whoever is <see cref="SignedIn"/> there needs to press nothing.</summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string Client = "footing";
    public const string Secret = "a secret of this test alone";
    private readonly WebApplication app;
    private readonly SqliteConnection database;

    private TestProvider(WebApplication app, SqliteConnection database)
    {
        this.app = app;
        this.database = database;
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>Who is signed in at the provider; null when they stop there.</summary>
    public ProviderUser? SignedIn { get; set; }

    public static async Task<TestProvider> StartAsync()
    {
        var memory = new SqliteConnection("Data Source=:memory:");
        await memory.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDbContext<DbContext>(db => db.UseSqlite(memory).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/leave");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes(Scopes.Email, Scopes.Profile);
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
            });
        var provider = new TestProvider(builder.Build(), memory);
        provider.app.UseAuthentication();
        provider.app.MapGet("/connect/authorize", provider.Authorize);
        provider.app.MapGet("/connect/leave", () => Results.SignOut(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]));
        await using (var scope = provider.app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>Registers a site as the one client.</summary>
    public async Task RegisterAsync(Uri site)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = Client,
            ClientSecret = Secret,
            RedirectUris = { new Uri(site, "/sign-in/callback") },
            PostLogoutRedirectUris = { new Uri(site, "/sign-out/callback") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Email, Permissions.Scopes.Profile,
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    private IResult Authorize(HttpContext http)
    {
        const string scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;
        if (SignedIn is not { } user)
            return Results.Forbid(new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied }), [scheme]);
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, user.Subject).SetClaim(Claims.Name, user.Name).SetClaim(Claims.Email, user.Email);
        if (user.Email is not null) identity.SetClaim(Claims.EmailVerified, user.EmailVerified);
        identity.SetDestinations(static _ => [Destinations.IdentityToken]);
        identity.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        return Results.SignIn(new ClaimsPrincipal(identity), null, scheme);
    }
}
