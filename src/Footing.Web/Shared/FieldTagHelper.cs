using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>
/// A labelled text, date or number with hint and error:
/// <c>&lt;field asp-for="Facts" label="What happened, in one line" hint="…" rows="3" /&gt;</c>.
/// Content of the element is placed under the input.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for")]
public sealed class FieldTagHelper : FormPiece
{
    /// <summary>The label, as a person would ask.</summary>
    public string Label { get; set; } = "";

    /// <summary>Type of the input: text, date, number, email, password.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Lines of a text area; 0 for a single-line input.</summary>
    public int Rows { get; set; }

    /// <summary>Says "(optional)" beside the label.</summary>
    public bool Optional { get; set; }

    /// <summary>Most characters; 0 for no limit.</summary>
    [HtmlAttributeName("maxlength")]
    public int MaxLength { get; set; }

    /// <summary>Token of the autocomplete attribute; "off" unless told.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>Id of a <c>datalist</c> with suggestions.</summary>
    public string? List { get; set; }

    /// <summary>Earliest date or least number.</summary>
    public string? Min { get; set; }

    /// <summary>Latest date or greatest number.</summary>
    public string? Max { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var below = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Errors.Count > 0 ? "field bad" : "field");

        var label = Element("label", Label, ("for", Id));
        if (Optional)
            label.InnerHtml.AppendHtml(Element("span", " (optional)", ("class", "optional")));
        output.Content.AppendHtml(label);

        var describedBy = Describe(output.Content);
        var value = Type == "password" ? null : Values.Count > 0 ? Values[0] : null;
        var limit = MaxLength > 0 ? MaxLength.ToString(CultureInfo.InvariantCulture) : null;
        var invalid = Errors.Count > 0 ? "true" : null;
        output.Content.AppendHtml(Rows > 0
            ? Element("textarea", value is null ? null : Environment.NewLine + value, ("id", Id), ("name", Name),
                ("rows", Rows.ToString(CultureInfo.InvariantCulture)), ("maxlength", limit), ("autocomplete", Autocomplete),
                ("aria-describedby", describedBy), ("aria-invalid", invalid))
            : Element("input", null, ("type", Type), ("id", Id), ("name", Name), ("value", value), ("maxlength", limit),
                ("min", Min), ("max", Max), ("list", List), ("autocomplete", Autocomplete), ("aria-describedby", describedBy), ("aria-invalid", invalid)));
        output.Content.AppendHtml(below);
    }
}
