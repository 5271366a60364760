using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Footing.Web.Shared;

/// <summary>What every part of a form shares: its name, its id, what was typed last and what is wrong with it.</summary>
public abstract class FormPiece : TagHelper
{
    /// <summary>The property that is asked for.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>One line of help under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Id of the line that says who will read it; see <see cref="WhoReadsTagHelper"/>.</summary>
    public string? Reads { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>Id of the first input; error summaries link to it.</summary>
    protected string Id => IdOf(Name);

    protected IReadOnlyList<string> Errors =>
        Entry is { Errors: { Count: > 0 } errors } ? [.. errors.Select(error => error.ErrorMessage)] : [];

    /// <summary>What was typed if the form came back, else what the page holds, as the inputs of a form write it.</summary>
    protected IReadOnlyList<string> Values
    {
        get
        {
            if (Entry?.RawValue is string[] typed)
                return typed;
            if (Entry?.RawValue is string single)
                return [single];
            return For.Model switch
            {
                null => [],
                string text => [text],
                IEnumerable many => [.. many.Cast<object>().Select(Written)],
                var one => [Written(one)],
            };
        }
    }

    private ModelStateEntry? Entry => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>Appends hint and errors and returns the ids that describe the input, the line on its readers with them, or null.</summary>
    protected string? Describe(TagHelperContent content)
    {
        var ids = new List<string>(3);
        if (Hint is not null)
        {
            content.AppendHtml(Element("span", Hint, ("class", "hint"), ("id", $"{Id}-hint")));
            ids.Add($"{Id}-hint");
        }
        if (Errors.Count > 0)
        {
            content.AppendHtml(Element("span", string.Join(' ', Errors), ("class", "error"), ("id", $"{Id}-error")));
            ids.Add($"{Id}-error");
        }
        if (Reads is not null)
            ids.Add(Reads);
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    /// <summary>An element with text and those attributes that have a value.</summary>
    internal static TagBuilder Element(string tag, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new TagBuilder(tag);
        if (tag is "input")
            element.TagRenderMode = TagRenderMode.SelfClosing;
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                element.Attributes[name] = value;
        }
        if (text is not null)
            element.InnerHtml.Append(text);
        return element;
    }

    private static string Written(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
