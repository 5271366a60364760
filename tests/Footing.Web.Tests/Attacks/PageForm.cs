using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Attacks;

/// <summary>A form as it stands in a page: where it is sent and what it offers.</summary>
/// <param name="Page">Path of the page that holds it.</param>
/// <param name="Action">Path and query it is posted to.</param>
/// <param name="Fields">Its fields in order, buttons that carry a value included.</param>
internal sealed record PageForm(string Page, string Action, IReadOnlyList<FormField> Fields)
{
    /// <summary>Same form wherever it stands.</summary>
    public string Key => $"{Action} {string.Join(',', Fields.Select(one => one.Name).Distinct())}";

    public IEnumerable<FormField> TextFields => Fields.Where(one => one.IsText);

    /// <summary>The forms of a page that post; one whose buttons lead to several places counts once for each place.</summary>
    public static IReadOnlyList<PageForm> Of(string path, Visitor.Seen page) => !page.IsPage ? [] :
    [
        .. from form in page.Document.Forms.Where(form => form.Method == "post")
           from button in form.Elements.OfType<IHtmlButtonElement>().Where(button => button.Type == "submit")
               .DistinctBy(button => button.GetAttribute("formaction"))
           select new PageForm(
               path, Target(path, button.GetAttribute("formaction") ?? form.GetAttribute("action")),
               [.. form.Elements.Where(element => element is not IHtmlButtonElement || element == button).Select(FormField.Of).OfType<FormField>()]),
    ];

    /// <summary>What a browser would send, with every text field filled and one choice made in every group.</summary>
    /// <param name="text">What to type into a field; null leaves it as it is.</param>
    /// <param name="ticked">Whether every box is ticked.</param>
    public IReadOnlyList<(string Name, string Value)> Filled(Func<FormField, string?> text, bool ticked = false)
    {
        var sent = new List<(string Name, string Value)>();
        foreach (var field in Fields)
        {
            var value = field.Kind switch
            {
                "radio" => sent.Any(done => done.Name == field.Name) || (!field.IsChosen && AnyChosen(field.Name)) || field.Value.Length == 0 ? null : field.Value,
                "checkbox" or "button" => field.IsChosen || ticked ? field.Value : null,
                "date" => field.Value.Length > 0 ? field.Value : TheTwo.Day(0),
                _ => field.IsText ? text(field) ?? field.Value : field.Value,
            };
            if (value is not null) sent.Add((field.Name, value));
        }
        return sent;
    }

    private bool AnyChosen(string name) => Fields.Any(field => field.Name == name && field.IsChosen);

    private static string Target(string page, string? action)
    {
        var own = page.Split('?')[0];
        return string.IsNullOrEmpty(action) ? page : action[0] == '?' ? own + action : action;
    }
}

/// <summary>One field of a form.</summary>
/// <param name="Name">Name it is sent under.</param>
/// <param name="Kind">Type of the input; <c>textarea</c>, <c>select</c> and <c>button</c> too.</param>
/// <param name="Value">What it holds or would send.</param>
/// <param name="IsChosen">Ticked, chosen; always true for what is typed.</param>
/// <param name="MaxLength">Longest text the page lets one type; null for any.</param>
internal sealed record FormField(string Name, string Kind, string Value, bool IsChosen, int? MaxLength)
{
    public bool IsText => Kind is "text" or "textarea" or "email" or "search" or "url" or "tel" or "password";

    internal static FormField? Of(IHtmlElement element)
    {
        if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) return null;
        var longest = int.TryParse(element.GetAttribute("maxlength"), out var length) ? length : (int?)null;
        return element switch
        {
            IHtmlTextAreaElement area => new(name, "textarea", area.TextContent, IsChosen: true, longest),
            IHtmlSelectElement select => new(name, "select", select.Value ?? "", IsChosen: true, longest),
            IHtmlInputElement { Type: "radio" or "checkbox" } box => new(name, box.Type, box.GetAttribute("value") ?? "on", box.HasAttribute("checked"), longest),
            IHtmlInputElement input => new(name, input.Type, input.GetAttribute("value") ?? "", IsChosen: true, longest),
            IHtmlButtonElement button => new(name, "button", button.GetAttribute("value") ?? "", IsChosen: true, longest),
            _ => null,
        };
    }
}
