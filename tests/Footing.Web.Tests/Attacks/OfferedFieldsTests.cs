using System.Reflection;
using Footing.Web.Tests.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Footing.Web.Tests.Attacks;

/// <summary>
/// What a page takes in is what its forms offer. The list is made from the pages as they are shown, so that a member that is
/// bound and stands in no form fails here, whatever it is called.
/// </summary>
public sealed class OfferedFieldsTests(DemoHost demo) : IClassFixture<DemoHost>
{
    /// <summary>Bound, in no form, and harmless.</summary>
    private static readonly string[] Known =
    [
        // The link says whose account it makes; the part of the form that it shares with the first account is passed over.
        "/join/{token}: Form.Email",
        // Sent by script with a form that is shown without script as well.
        "/prepare/{id:guid}/plan: Opened",
        // Each stands in its form only in one state: a Monday sheet that was about blaming, and a plan that today's answers would shorten.
        "/prepare/{id:guid}/what-happened: JoinedBlame",
        "/recoveries/{id:guid}/plan: Drop",
    ];

    [Fact]
    public async Task Every_member_that_a_page_binds_stands_in_one_of_its_forms_or_in_its_address()
    {
        var pages = demo.Site.The<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (endpoint.RoutePattern, Page: endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()))
            .Where(pair => pair.Page is { BoundProperties.Count: > 0 } && pair.Page.HandlerMethods.Any(handler => handler.HttpMethod == "Post")).ToList();
        var offered = pages.ToDictionary(page => page.RoutePattern.RawText!, _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        foreach (var form in (await PagesWithForms.OfAsync(demo)).SelectMany(page => PageForm.Of(page.Path, page.Page)))
        {
            foreach (var (pattern, _) in pages.Where(page => Matches(page.RoutePattern.RawText!, form.Action)))
                offered[pattern.RawText!].UnionWith(form.Fields.Select(field => field.Name.Split('[')[0]));
        }

        offered.Where(page => page.Value.Count == 0).Select(page => page.Key).ShouldBeEmpty("pages whose forms were never seen");
        var bound = from page in pages
                    from member in page.Page!.BoundProperties
                    let route = page.RoutePattern.RawText!
                    where !page.RoutePattern.Parameters.Any(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase))
                    where !InTheAddress(member)
                    from name in Names(member.Name, member.ParameterType)
                    where !offered[route].Contains(name) && !offered[route].Contains(name.Split('.')[^1])
                    select $"/{route.TrimStart('/')}: {name}";
        bound.Distinct().Except(Known).ShouldBeEmpty("bound, and in no form");
    }

    /// <summary>What may be asked for by a link is no secret of a form.</summary>
    private static bool InTheAddress(ParameterDescriptor member) =>
        ((PageBoundPropertyDescriptor)member).Property.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true };

    /// <summary>A form of its own is bound by its members.</summary>
    private static IEnumerable<string> Names(string name, Type type) => type.Assembly == typeof(WebHost).Assembly && type.IsClass
        ? type.GetProperties().Where(member => member.GetSetMethod() is not null).Select(member => $"{name}.{member.Name}")
        : [name];

    private static bool Matches(string template, string action)
    {
        var (parts, path) = (template.TrimStart('/'), action.Split('?')[0]);
        return new TemplateMatcher(TemplateParser.Parse(parts), []).TryMatch(new PathString(path), [])
            && !path.TrimStart('/').Split('/').Zip(parts.Split('/')).Any(pair => pair.Second.Contains(":guid") && !Guid.TryParse(pair.First, out _));
    }
}
