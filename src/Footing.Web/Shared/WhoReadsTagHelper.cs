using Footing.App.People;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>
/// Who will read what is typed, beside the box: <c>&lt;who-reads id="who-told" by="Model.Writer" what="ColleagueAccount" /&gt;</c>.
/// The field names it in turn, with <c>reads="who-told"</c>, or with <c>aria-describedby</c> where it is no tag helper of ours.
/// </summary>
[HtmlTargetElement("who-reads", Attributes = "id, by, what", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhoReadsTagHelper(Audience audience) : TagHelper
{
    /// <summary>Marks the line, for style sheets and tests.</summary>
    public const string Class = "reads";

    /// <summary>Names the line, for the fields it speaks of.</summary>
    public string Id { get; set; } = "";

    /// <summary>Who is typing.</summary>
    public Writer By { get; set; } = null!;

    /// <summary>What is typed.</summary>
    public Content What { get; set; }

    /// <summary>What it is besides, and who sees that, sees it too.</summary>
    public Content? Also { get; set; }

    /// <summary>Whether the line speaks for several boxes.</summary>
    public bool Many { get; set; }

    /// <summary>How far it is ticked to be seen.</summary>
    public Ticked Ticked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class);
        output.Attributes.SetAttribute("id", Id);
        output.Content.SetContent(new ReaderWords(audience, By, Also is { } also ? [What, also] : [What], Many).Say(Ticked));
    }
}
