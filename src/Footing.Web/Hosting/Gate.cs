using Footing.App.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Footing.Web.Hosting;

/// <summary>Stands before every endpoint: asks the policy for what the endpoint declares, and lets nobody into one that declares nothing.</summary>
internal sealed class Gate(RequestDelegate next, AccessPolicy policy)
{
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
        if (declared is not null && (!AccessPolicy.OfTheSite.Contains(declared.Action) || policy.Decide(http.User.Standing(), declared.Action).Allowed))
            return true;
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return false;
    }
}

/// <summary>Endpoints and what they declare.</summary>
public static class Declarations
{
    /// <summary>Stops a start at which an endpoint says nothing about who may use it.</summary>
    /// <exception cref="InvalidOperationException">Names those endpoints and what to add.</exception>
    public static void Check(IEndpointRouteBuilder routes)
    {
        // The builder's sources: the services learn of the endpoints only once the host has started.
        var silent = routes.DataSources.SelectMany(source => source.Endpoints).Where(endpoint => !Declares(endpoint)).Select(endpoint => endpoint.DisplayName).ToList();
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
