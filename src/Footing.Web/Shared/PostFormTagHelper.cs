using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>
/// Gives every form that posts its antiforgery token. The framework's own helper leaves it out when a form names its
/// address, which is easily missed.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post], action")]
public sealed class PostFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.AllAttributes.ContainsName("asp-antiforgery"))
            output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
    }
}
