using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>A single box to tick: <c>&lt;tick asp-for="Harm" label="Someone was hurt" hint="…" /&gt;</c> for a <c>bool</c>.</summary>
[HtmlTargetElement("tick", Attributes = "asp-for")]
public sealed class TickTagHelper : FormPiece
{
    /// <summary>The statement that is ticked.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Errors.Count > 0 ? "choices bad" : "choices");
        var error = Errors.Count > 0 ? $"{Id}-error" : null;
        var describedBy = string.Join(' ', new[] { error, Reads }.OfType<string>());
        var card = Element("label", null, ("class", "choice"));
        card.InnerHtml
            .AppendHtml(Element("input", null, ("type", "checkbox"), ("name", Name), ("id", Id), ("value", "true"),
                ("checked", Values.Contains("true", StringComparer.OrdinalIgnoreCase) ? "checked" : null), ("aria-describedby", describedBy.Length > 0 ? describedBy : null)))
            .AppendHtml(Element("span", Label));
        if (Hint is not null)
            card.InnerHtml.AppendHtml(Element("span", Hint, ("class", "hint")));
        output.Content.AppendHtml(card);
        if (error is not null)
            output.Content.AppendHtml(Element("span", string.Join(' ', Errors), ("class", "error"), ("id", error)));
    }
}
