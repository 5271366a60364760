using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>
/// Gives every form that posts its antiforgery token, which the framework's own helper leaves out when a form names its
/// address, and says under which account it was typed. The browser checks nothing: what is wrong is said by the page, beside the field.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator html, AccountSeal seal) : TagHelper
{
    private static readonly object Sealed = new();

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.Add(new TagHelperAttribute("novalidate", null, HtmlAttributeValueStyle.Minimized));
        if (context.AllAttributes.ContainsName("action") && !context.AllAttributes.ContainsName("asp-antiforgery"))
            output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
        if (ViewContext.HttpContext.User.AccountId() is { } account)
            output.PostContent.AppendHtml(FormPiece.Element("input", null, ("type", "hidden"), ("name", AccountSeal.FormField), ("value", SealOf(account))));
    }

    /// <summary>One value serves all forms of a page.</summary>
    private string SealOf(Guid account)
    {
        var items = ViewContext.HttpContext.Items;
        if (items[Sealed] is not string value)
            items[Sealed] = value = seal.ForForm(account);
        return value;
    }
}
