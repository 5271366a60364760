using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>A link of the main navigation that marks the page it leads to: <c>&lt;nav-link to="/today"&gt;</c>.</summary>
[HtmlTargetElement("nav-link", Attributes = "to")]
public sealed class NavLinkTagHelper : TagHelper
{
    /// <summary>Path of the page.</summary>
    public string To { get; set; } = "/";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("href", To);
        if (ViewContext.HttpContext.Request.Path.StartsWithSegments(To, StringComparison.Ordinal))
            output.Attributes.SetAttribute("aria-current", "page");
        output.PreContent.SetHtmlContent("<span>");
        output.PostContent.SetHtmlContent("</span>");
    }
}
