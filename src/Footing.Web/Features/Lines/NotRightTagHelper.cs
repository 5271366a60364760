using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Features.Lines;

/// <summary>
/// The mark beside a line, for both readers, and for the colleague the way to it: <c>&lt;not-right line="facts" /&gt;</c>
/// on a page of a recovery. Writes nothing where there is nothing to mark.
/// </summary>
[HtmlTargetElement("not-right", Attributes = "line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NotRightTagHelper : TagHelper
{
    /// <summary>Key of the line; see <see cref="RecoveryLines"/>.</summary>
    public string Line { get; set; } = "";

    /// <summary>The line as this reader has it, where it may be another than the lead reads. Then the lead's stands below it.</summary>
    public string? Own { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var page = (RecoveryPage)ViewContext.ViewData.Model!;
        var mark = page.View.Marks.GetValueOrDefault(Line);
        if ((page.IsLead && mark is null) || page.LeadReads.Find(Line) is not { } line)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Features.Lines.Line.AnchorOf(Line));
        output.Attributes.SetAttribute("class", mark is null ? "markable" : "marked");
        if (mark is not null) output.Attributes.SetAttribute("tabindex", "-1");
        if (!page.IsLead && Own is not null && Own != line.Version)
            output.Content.AppendHtml(FormPiece.Element("p", $"{page.Other} reads here: “{line.Text}”", ("class", "small")));
        if (mark is not null) Show(mark, line, page, output.Content);
        if (!page.IsLead) output.Content.AppendHtml(Link(line, mark, Address(page, line)));
    }

    private static void Show(NotRight mark, Line line, RecoveryPage page, TagHelperContent content)
    {
        var about = mark.Version == line.Version ? "this is not right" : "an earlier version of this was not right";
        var said = FormPiece.Element("p", null);
        said.InnerHtml.AppendHtml(FormPiece.Element("b", page.IsLead ? $"{page.Other} says {about}." : $"You say {about}."));
        if (mark.Words is { } words)
            said.InnerHtml.Append(" ").AppendHtml(FormPiece.Element("span", words.Value, ("class", "typed")));
        content.AppendHtml(said);
    }

    /// <summary>Dozens stand on one page, which is to stay light: relative where the page stands right below its recovery.</summary>
    private string Address(RecoveryPage page, Line line)
    {
        var path = ViewContext.HttpContext.Request.Path.Value ?? "";
        var below = path.StartsWith(page.Path(), StringComparison.OrdinalIgnoreCase) ? path[page.Path().Length..] : "";
        var rightBelow = below.Length > 1 && below.LastIndexOf('/') <= 0;
        return rightBelow ? $"not-right/{line.Key}" : page.Path($"not-right/{line.Key}");
    }

    private static TagBuilder Link(Line line, NotRight? mark, string address)
    {
        var link = FormPiece.Element("a", mark is null ? "Not right?" : "Change or take it back", ("href", address));
        link.InnerHtml.AppendHtml(FormPiece.Element("span", $": {line.Text}", ("class", "hide")));
        return link;
    }
}
