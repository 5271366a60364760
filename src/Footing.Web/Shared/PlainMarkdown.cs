using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Footing.Web.Shared;

/// <summary>
/// Markdown of a playbook as HTML. A playbook may come from anywhere, so its own HTML is shown as text, a link leads to the
/// web or stays words, and a picture, which would ask another host, is its description.
/// </summary>
public static class PlainMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IHtmlContent Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsOfTheWeb(link.GetDynamicUrl?.Invoke() ?? link.Url)) link.ReplaceBy(new ContainerInline());
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsOfTheWeb(link.Url)) link.ReplaceBy(new LiteralInline(link.Url));
        }
        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static bool IsOfTheWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
