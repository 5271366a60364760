using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>One answer a person can choose.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">One line under it.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>Yes and no, for a <c>bool?</c>.</summary>
    public static IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    /// <summary>The whole numbers of a scale, both ends included.</summary>
    public static IReadOnlyList<Choice> Numbers(int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new Choice(n, n))];
}

/// <summary>
/// A question answered by choosing: radio buttons for a single value, tick boxes for a collection.
/// <c>&lt;choices asp-for="Seen" legend="Who saw it?" items="Model.Watchers" /&gt;</c>.
/// With <c>scale</c> the answers stand in a row, <c>low</c> and <c>high</c> name its ends.
/// </summary>
[HtmlTargetElement("choices", Attributes = "asp-for, items")]
public sealed class ChoicesTagHelper : FormPiece
{
    /// <summary>The question.</summary>
    public string Legend { get; set; } = "";

    /// <summary>The answers, in order.</summary>
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <summary>Sets the answers in a row, for numbers.</summary>
    public bool Scale { get; set; }

    /// <summary>Name of the low end of a scale.</summary>
    public string? Low { get; set; }

    /// <summary>Name of the high end of a scale.</summary>
    public string? High { get; set; }

    private bool Many => For.ModelExplorer.ModelType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(For.ModelExplorer.ModelType);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var below = await output.GetChildContentAsync();
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Errors.Count > 0)
            output.Attributes.SetAttribute("class", "bad");
        output.Content.AppendHtml(Element("legend", Legend));
        if (Describe(output.Content) is { } describedBy)
            output.Attributes.SetAttribute("aria-describedby", describedBy);

        var list = Element("div", null, ("class", Scale ? "scale" : "choices"));
        for (var i = 0; i < Items.Count; i++)
            list.InnerHtml.AppendHtml(Card(i));
        output.Content.AppendHtml(list);
        if (Low is not null || High is not null)
        {
            var ends = Element("p", null, ("class", "ends"));
            ends.InnerHtml.AppendHtml(Element("span", Low)).AppendHtml(Element("span", High));
            output.Content.AppendHtml(ends);
        }
        output.Content.AppendHtml(below);
    }

    private IHtmlContent Card(int i)
    {
        var item = Items[i];
        var ticked = Values.Contains(item.Value, StringComparer.OrdinalIgnoreCase);
        var card = Element("label", null, ("class", "choice"));
        card.InnerHtml.AppendHtml(Element("input", null,
            ("type", Many ? "checkbox" : "radio"), ("name", Name), ("value", item.Value),
            ("id", i == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}_{i}")), ("checked", ticked ? "checked" : null)));
        card.InnerHtml.AppendHtml(Element("span", item.Text));
        if (item.Hint is not null)
            card.InnerHtml.AppendHtml(Element("span", item.Hint, ("class", "hint")));
        return card;
    }
}
