using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>At the top of a form that came back: what is missing, each line leading to its field. Writes nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What to say above the lines, for forms that save nothing.</summary>
    public string Heading { get; set; } = "Nothing is saved yet. What you typed is still here.";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value?.Errors.Select(error => (Name: entry.Key, error.ErrorMessage)) ?? [])
            .DistinctBy(error => error.ErrorMessage, StringComparer.Ordinal)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.AppendHtml(FormPiece.Element("h2", Heading));
        var list = new TagBuilder("ul");
        foreach (var (name, message) in errors)
        {
            var line = new TagBuilder("li");
            if (name.Length == 0)
                line.InnerHtml.Append(message);
            else
                line.InnerHtml.AppendHtml(FormPiece.Element("a", message, ("href", "#" + FormPiece.IdOf(name))));
            list.InnerHtml.AppendHtml(line);
        }
        output.Content.AppendHtml(list);
    }
}
