using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Footing.Web.Shared;
using Footing.Web.Tests.Attacks;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Shared;

/// <summary>Beside every box in which somebody types, rates or chooses about a case stands who will read it, tied to the box.</summary>
public sealed partial class EveryBoxTests(DemoHost demo) : IClassFixture<DemoHost>
{
    /// <summary>Pages about accounts, sign-in, settings and the demo itself: nothing on them is about a case.</summary>
    private static readonly string[] AboutNoCase =
        ["/account", "/sign-in", "/setup", "/join/", "/new-password/", "/tasks/join/", "/admin/people", "/admin/retention", "/admin/help", "/demo", "/insights"];

    /// <summary>Boxes that are no content, with the reason.</summary>
    private static readonly Dictionary<string, string> NoContent = new(StringComparer.Ordinal)
    {
        ["Shown"] = "says who reads what stands beside it", ["OverShown"] = "says who reads what stands beside it",
        ["View.Released"] = "says who reads what stands beside it", ["Release"] = "says who reads what stands beside it",
        ["EachTime"] = "sets the ticks of later forms, which are seen each time",
        ["Who"] = "the account of the colleague", ["DisplayName"] = "the account of the colleague",
        ["HolderId"] = "names a lead, and stands in what is sent", ["Fields.Lead"] = "names whom to ask",
        ["Sure"] = "a safety catch",
    };

    /// <summary>Buttons that carry a value and are no content, by page and name, with the reason.</summary>
    private static readonly Dictionary<string, string> NoAnswer = new(StringComparer.Ordinal)
    {
        ["/recoveries/{id}/why: Question"] = "releases what stands beside it",
        ["/recoveries/{id}/yours: Key"] = "releases what stands beside it, or takes that back",
        ["/recoveries/{id}/close: Want"] = "the page says that nobody is told, and the other learns of it once both want it",
        ["/alone/{id}/invite: Invitation"] = "names what is taken back",
        ["/alone/{id}/tries: Attempt"] = "names what is taken out",
    };

    [Fact]
    public async Task Each_box_about_a_case_is_described_by_who_will_read_it()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        await two.Colleague.SendAsync(two.Recovery + "/why", null, ("Question", "cog-e1"), ("Answer", "Yes"));
        var pages = (await PagesWithForms.OfAsync(demo)).Where(page => page.Page.IsPage && !AboutNoCase.Any(start => page.Path.StartsWith(start, StringComparison.Ordinal))).ToList();
        var boxes = pages.SelectMany(page => Boxes(page.Page.Document).Select(box => (page.Path, Box: box, Name: NameOf(box)))).ToList();
        boxes.Count.ShouldBeGreaterThan(200);
        boxes.Where(found => !NoContent.ContainsKey(found.Name) && !NoAnswer.ContainsKey(PlaceOf(found.Path, found.Name)) && LinesOf(found.Box).Count != 1)
            .Select(found => $"{found.Path}: {found.Name}").Distinct().ShouldBeEmpty("boxes without one line on who will read them");
        pages.SelectMany(page => Loose(page.Page.Document).Select(id => $"{page.Path}: {id}")).ShouldBeEmpty("lines that no box names, or of the same name");
        NoContent.Keys.Except(boxes.Select(found => found.Name)).ShouldBeEmpty("exceptions that stand nowhere");
        NoAnswer.Keys.Except(boxes.Select(found => PlaceOf(found.Path, found.Name))).ShouldBeEmpty("exceptions that stand nowhere");
    }

    /// <summary>A line that no box names is read by nobody who does not see the page.</summary>
    private static IEnumerable<string> Loose(IDocument document)
    {
        var named = document.QuerySelectorAll("[aria-describedby]").SelectMany(Described).ToHashSet(StringComparer.Ordinal);
        var lines = document.QuerySelectorAll($"p.{WhoReadsTagHelper.Class}").Select(line => line.Id!).ToList();
        return lines.Where(id => !named.Contains(id) || lines.Count(other => other == id) > 1);
    }

    /// <summary>What can be typed, rated or chosen. A button with a value is an answer.</summary>
    private static IEnumerable<IElement> Boxes(IDocument document) => document.QuerySelectorAll("main textarea, main select, main input, main button[name][value]")
        .Where(box => box is not IHtmlInputElement input || input.Type is "text" or "number" or "search" or "radio" or "checkbox" or "date");

    /// <summary>A page, without what differs from one case to the next, and a name on it.</summary>
    private static string PlaceOf(string path, string name) => $"{AnyId().Replace(path.Split('?')[0], "{id}")}: {name}";

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex AnyId();

    private static string NameOf(IElement box) => box.GetAttribute("name")!.Split('[')[0];

    /// <summary>The lines on readers that describe a box, by itself or by the group it stands in.</summary>
    private static IReadOnlyCollection<string> LinesOf(IElement box)
    {
        var ids = Described(box).ToHashSet(StringComparer.Ordinal);
        for (var around = box.ParentElement; around is not null; around = around.ParentElement)
            if (around.LocalName == "fieldset" || around.GetAttribute("role") == "group") ids.UnionWith(Described(around));
        return [.. ids.Where(id => box.Owner!.GetElementById(id)?.ClassName == WhoReadsTagHelper.Class)];
    }

    private static string[] Described(IElement element) => element.GetAttribute("aria-describedby")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
