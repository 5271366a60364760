using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>
/// The messages beside an input that stands in a list and so has no property of its own:
/// <c>&lt;field-error key="Level[voice]" /&gt;</c>. Writes nothing when all is well.
/// </summary>
[HtmlTargetElement("field-error", Attributes = "key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldErrorTagHelper : TagHelper
{
    /// <summary>Name of the input.</summary>
    public string Key { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Id of the element with the messages, for <c>aria-describedby</c>.</summary>
    public static string IdFor(string key) => $"{FormPiece.IdOf(key)}-error";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!ViewContext.ViewData.ModelState.TryGetValue(Key, out var entry) || entry.Errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error");
        output.Attributes.SetAttribute("id", IdFor(Key));
        output.Content.SetContent(string.Join(' ', entry.Errors.Select(error => error.ErrorMessage)));
    }
}
