using System.Collections.Immutable;
using Footing.App.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Footing.Web.Hosting;

/// <summary>Stands before every endpoint: asks the policy for what the endpoint declares, and lets nobody into one that declares nothing.</summary>
internal sealed class Gate(RequestDelegate next, AccessPolicy policy)
{
    /// <summary>Permissions that hold for the whole site, so that no thing has to be looked up to decide them.</summary>
    private static readonly ImmutableHashSet<RecoveryAction> OfTheSite =
    [
        RecoveryAction.UsePublicPages, RecoveryAction.UseOwnAccount, RecoveryAction.Hold, RecoveryAction.ReadInsights,
        RecoveryAction.ManageAccounts, RecoveryAction.ManageSettings, RecoveryAction.ReadAudit,
    ];

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint || await MayPassAsync(http, endpoint.Metadata.GetMetadata<DeclarationAttribute>()))
            await next(http);
    }

    private async Task<bool> MayPassAsync(HttpContext http, DeclarationAttribute? declared)
    {
        if (declared is NeedsLinkAttribute) return true;
        if (declared is NeedsAttribute && http.User.AccountId() is null)
        {
            await http.ChallengeAsync();
            return false;
        }
        if (declared is not null && (!OfTheSite.Contains(declared.Action) || policy.Decide(http.User.Standing(), declared.Action).Allowed))
            return true;
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return false;
    }
}

/// <summary>Endpoints and what they declare.</summary>
public static class Declarations
{
    /// <summary>Every endpoint with what it declares. Pages are loaded for it, since their attributes are read only then.</summary>
    public static async Task<ImmutableArray<Endpoint>> EndpointsAsync(IServiceProvider services)
    {
        var pages = services.GetRequiredService<PageLoader>();
        var all = ImmutableArray.CreateBuilder<Endpoint>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            all.Add(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await pages.LoadAsync(page, endpoint.Metadata)).Endpoint!
                : endpoint);
        }
        return all.ToImmutable();
    }

    /// <summary>Stops a start at which an endpoint says nothing about who may use it.</summary>
    /// <exception cref="InvalidOperationException">Names those endpoints and what to add.</exception>
    public static async Task CheckAsync(IServiceProvider services)
    {
        var silent = (await EndpointsAsync(services)).Where(endpoint => !Declares(endpoint)).Select(endpoint => endpoint.DisplayName).ToList();
        if (silent.Count > 0)
            throw new InvalidOperationException(
                $"Say who may use it, with one of [Needs(...)], [NeedsLink(...)] and [Public(\"...\")] and no [Authorize]: {string.Join(", ", silent)}.");
    }

    /// <summary>Declares an endpoint that is no page as open to everyone.</summary>
    public static TBuilder Public<TBuilder>(this TBuilder endpoint, string why)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new PublicAttribute(why));

    private static bool Declares(Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<DeclarationAttribute>().Count == 1 && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null;
}
