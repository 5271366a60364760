using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.Web.Tests.Access;

/// <summary>One way into the site: an address with its verb, and for a form its handler.</summary>
/// <param name="Verb">GET or POST.</param>
/// <param name="Template">Address with named parts.</param>
/// <param name="Handler">Name of the form's handler; null for the page's own.</param>
internal sealed partial record Way(string Verb, string Template, string? Handler = null)
{
    /// <summary>The first column of the matrix.</summary>
    public string Key => $"{Verb} {Template}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>The address as somebody would type it.</summary>
    public string AddressFor(Someone someone)
    {
        var address = Part().Replace(Template, part => ValueOf(part.Groups["part"].Value, someone));
        return Handler is null ? address : $"{address}?handler={Handler}";
    }

    private string ValueOf(string part, Someone someone)
    {
        // The longest beginning of the address that somebody has a value for: "/join token" comes before "token".
        var known = someone.Values.Where(value => value.Key.EndsWith($" {part}", StringComparison.Ordinal) && Template.StartsWith(value.Key[..value.Key.IndexOf(' ')], StringComparison.Ordinal));
        return known.OrderByDescending(value => value.Key.Length).Select(value => value.Value).FirstOrDefault()
            ?? throw new InvalidOperationException($"Give {{{part}}} of {Template} a value in {nameof(MatrixSite)}.");
    }

    /// <summary>Every way there is: each page is opened, and each of its forms sent.</summary>
    public static async Task<IReadOnlyList<Way>> AllAsync(IServiceProvider services)
    {
        var ways = new List<Way>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var template = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } described)
            {
                var page = await services.GetRequiredService<PageLoader>().LoadAsync(described, endpoint.Metadata);

                // "Page" is what the framework takes OnPageHandlerExecuting for.
                ways.Add(new("GET", template));
                ways.AddRange(page.HandlerMethods.Where(method => method.HttpMethod is not "Page")
                    .Select(method => new Way(method.HttpMethod.ToUpperInvariant(), template, method.Name)));
            }
            else
            {
                ways.AddRange(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(verb => new Way(verb, template)));
            }
        }
        return [.. ways.Distinct().OrderBy(way => way.Template, StringComparer.Ordinal).ThenBy(way => way.Key, StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\{\**(?<part>\w+)[^}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
