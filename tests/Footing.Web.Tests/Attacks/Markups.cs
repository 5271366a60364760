using System.Text.Json;
using AngleSharp.Dom;
using Footing.Web.Tests.Features;

namespace Footing.Web.Tests.Attacks;

/// <summary>Text that would be markup if it were not encoded, and the look at a page for whether it was.</summary>
internal static class Markups
{
    /// <summary>Leaves a text area, a title, a script and an attribute, and then makes elements of its own.</summary>
    public static string Of(string name) => $"zq{name}\"'`></textarea></title></script>--><zq{name} onzq=1><script>zq()</script><img src=x onerror=zq()>";

    /// <summary>A page has no element and no attribute that came out of a text; a file is nothing that a browser would run.</summary>
    public static void Harmless(string path, Visitor.Seen page)
    {
        page.Headers.GetValueOrDefault("X-Content-Type-Options").ShouldBe("nosniff", path);
        if (page.IsPage)
        {
            Faults(page.Document).ShouldBeEmpty(path);
            return;
        }
        var type = page.Headers.GetValueOrDefault("Content-Type", "");
        if (type.StartsWith("application/json", StringComparison.Ordinal)) JsonDocument.Parse(page.Html).Dispose();
        else if (page.Html.Length > 0) type.Split(';')[0].ShouldBeOneOf("text/calendar", "text/plain", "text/csv");
    }

    public static List<string> Faults(IDocument document) =>
    [
        .. from element in document.All
           from fault in new[]
           {
               element.LocalName.StartsWith("zq", StringComparison.OrdinalIgnoreCase) ? "an element" : null,
               element.Attributes.Any(own => own.Name.Contains("zq", StringComparison.OrdinalIgnoreCase) || own.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) ? "an attribute" : null,
               element.LocalName == "script" && !element.HasAttribute("src") && element.GetAttribute("type") != "application/json" ? "a script" : null,
               element.Attributes.Any(own => own.Name is "href" or "src" or "action" or "formaction" && IsScript(own.Value)) ? "a script address" : null,
           }
           where fault is not null
           select $"{fault}: {element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)]}",
    ];

    /// <summary>As a browser reads an address: white space and control signs fall out.</summary>
    private static bool IsScript(string address)
    {
        var read = string.Concat(address.Where(sign => sign > ' '));
        return read.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || read.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || read.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase);
    }
}
