using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>A quiet box with a heading, for what a reader must know: <c>&lt;notice heading="Who will read this"&gt;…&lt;/notice&gt;</c>.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>Heading; none when empty.</summary>
    public string? Heading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "aside";
        output.Attributes.SetAttribute("class", "notice");
        if (Heading is not null)
            output.PreContent.SetHtmlContent(FormPiece.Element("h2", Heading));
    }
}

/// <summary>What lies one step away: <c>&lt;how&gt;…&lt;/how&gt;</c> opens on "How do we know".</summary>
[HtmlTargetElement("how")]
public sealed class HowTagHelper : TagHelper
{
    /// <summary>The line that opens it.</summary>
    public string Heading { get; set; } = "How do we know";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.PreContent.SetHtmlContent(FormPiece.Element("summary", Heading));
    }
}

/// <summary>What will be here and how to begin: <c>&lt;empty-state heading="Nothing waits for you"&gt;…&lt;/empty-state&gt;</c>.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public string Heading { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.SetHtmlContent(FormPiece.Element("h2", Heading));
    }
}

/// <summary>A hidden id that makes a second post of the same form harmless; the handler reads it as <c>once</c>.</summary>
[HtmlTargetElement("once", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OnceTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", "once");
        output.Attributes.SetAttribute("value", Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
    }
}

/// <summary>One step of a longer task.</summary>
/// <param name="Key">Id of the step.</param>
/// <param name="Text">Its name as read.</param>
/// <param name="Href">Where it leads; null when it cannot be opened yet.</param>
public sealed record Step(string Key, string Text, string? Href);

/// <summary>Where one is in a longer task, as words: <c>&lt;steps items="Model.Steps" current="part" /&gt;</c>.</summary>
[HtmlTargetElement("steps", Attributes = "items, current", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTagHelper : TagHelper
{
    /// <summary>The steps in order.</summary>
    public IReadOnlyList<Step> Items { get; set; } = [];

    /// <summary>Key of the present step.</summary>
    public string Current { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "steps");
        output.Attributes.SetAttribute("aria-label", "Steps");
        foreach (var step in Items)
        {
            var line = FormPiece.Element("li", null);
            line.InnerHtml.AppendHtml(step.Key == Current
                ? FormPiece.Element("span", step.Text, ("aria-current", "step"))
                : step.Href is null ? FormPiece.Element("span", step.Text) : FormPiece.Element("a", step.Text, ("href", step.Href)));
            output.Content.AppendHtml(line);
        }
    }
}
