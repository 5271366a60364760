using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Prepare;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Attacks;

/// <summary>
/// Markup in every text field of every form that people reach. Afterwards every page of both readers, and every file, is
/// fetched and parsed: what was typed is there as text, and made no element and no attribute.
/// </summary>
public sealed class ScriptInEveryFieldTests(DemoHost demo) : IClassFixture<DemoHost>
{
    /// <summary>Forms that end things have no text field, which is checked; the others must take everything.</summary>
    private static readonly string[] Ends = ["/sign-out", "/close", "/demo", "handler=Pause", "handler=Serious", "handler=Elsewhere", "handler=AnswerHandOver"];

    /// <summary>Fields whose text is never shown again, or that keep to a form of their own.</summary>
    private static readonly string[] NeverShown = ["Password", "OldPassword", "NewPassword", "Zone", "Email"];

    private readonly Dictionary<string, string> planted = new(StringComparer.Ordinal);

    [Fact]
    public async Task What_the_two_type_stays_text_on_every_page_and_in_every_file()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        await Corners.WorkAloneAsync(two.Colleague, "In my own words.");
        await PlantAsync(two.Colleague, drop: false);
        await PlantAsync(two.Lead, drop: false);
        planted.Count.ShouldBeGreaterThan(25);
        var found = await FoundAsync(two);
        await PlantAsync(two.Lead, drop: true);
        found.UnionWith(await FoundAsync(two));
        planted.Keys.Except(found).Where(name => !NeverShown.Contains(name.Split(' ')[1])).ShouldBeEmpty("stored, and found again as it was typed");
    }

    /// <summary>What was planted and is found as text, wherever either of the two looks.</summary>
    private async Task<HashSet<string>> FoundAsync(TheTwo two)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reader in (Visitor[])[two.Lead, two.Colleague])
        {
            foreach (var (path, page) in await Walk.AllAsync(reader))
            {
                Markups.Harmless(path, page);
                if (!page.IsPage) continue;
                var typed = page.Document.QuerySelectorAll("textarea, input").Select(field => field.GetAttribute("value") + field.TextContent);
                var text = string.Concat(typed) + page.Document.Body!.TextContent;
                found.UnionWith(planted.Where(one => text.Contains(one.Value, StringComparison.Ordinal)).Select(one => one.Key));
            }
        }
        return found;
    }

    [Fact]
    public async Task What_an_administrator_types_stays_text()
    {
        var robin = await demo.AsAsync("robin");
        await PlantAsync(robin, drop: false);
        planted.Keys.ShouldContain(name => name.StartsWith("/admin/help ", StringComparison.Ordinal));
        foreach (var reader in (Visitor[])[robin, demo.Nobody()])
        {
            foreach (var (path, page) in await Walk.AllAsync(reader, "/support", "/support/now")) Markups.Harmless(path, page);
        }
    }

    [Fact]
    public async Task What_is_prepared_and_sent_stays_text_on_its_way_to_the_colleague()
    {
        var lead = await demo.AsAsync("tomas");
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        foreach (var step in (string[])["what-happened", "signs", "plan", "send"])
        {
            foreach (var form in PageForm.Of(preparing.Path(step), await lead.OpenAsync(preparing.Path(step))))
            {
                if (!form.TextFields.Any()) continue;
                Markups.Harmless(form.Action, await lead.PostAsync(form.Action, form.Filled(field => Payload(form, field))));
            }
            Markups.Harmless(step, await lead.OpenAsync(preparing.Path(step)));
        }
        planted.Count.ShouldBeGreaterThan(4);
        var sent = await lead.OpenAsync(preparing.Path("sent"));
        Markups.Harmless("sent", sent);
        var at = sent.Text.IndexOf("/invitation/", StringComparison.Ordinal);
        var link = sent.Text[at..].Split([' ', '\n'])[0];

        var colleague = demo.Nobody();
        var read = await colleague.OpenInvitationAsync(link);
        Markups.Harmless(link, read);
        read.Document.Body!.TextContent.ShouldContain("<zq");
        Markups.Harmless(link, await colleague.OpenAsync($"{link}/answer"));
        Markups.Harmless(link, await colleague.SendAsync($"{link}/answer", null, ("View.Account", Markups.Of("account")), ("Who", "new"), ("DisplayName", Markups.Of("name")), ("Email", Markups.Of("mail")), ("Password", "short")));
        var agreed = await colleague.SendAsync($"{link}/answer", null, ("View.Account", Markups.Of("account")), ("Who", "new"), ("DisplayName", Markups.Of("name")[..100]), ("Email", "zq@example.org"), ("Password", "four quiet words here"));
        agreed.Location!.ShouldStartWith("/recoveries/");
        foreach (var reader in (Visitor[])[lead, colleague])
        {
            foreach (var (path, page) in await Walk.AllAsync(reader)) Markups.Harmless(path, page);
        }
    }

    [Fact]
    public async Task What_stands_in_an_address_stays_text_on_every_page()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        string[] names = ["back", "on", "points", "blame", "talk", "day", "full", "adjust", "opened", "look", "lost", "handler", "id", "move", "token", "playbook", "email", "name", "returnUrl", "q"];
        var query = string.Join('&', names.Select(name => $"{name}={Uri.EscapeDataString(Markups.Of(name))}"));
        foreach (var reader in (Visitor[])[two.Lead, two.Colleague, demo.Nobody()])
        {
            foreach (var path in (await Walk.AllAsync(reader)).Keys.Select(path => path.Split('?')[0]).Distinct().ToList())
            {
                foreach (var name in (string[])[.. names, ""])
                {
                    if (name.Length > 0 && path.StartsWith("/recoveries", StringComparison.Ordinal) && name is not ("day" or "id" or "move" or "opened")) continue;
                    var page = await reader.OpenAsync(name.Length > 0 ? $"{path}?{name}={Uri.EscapeDataString(Markups.Of(name))}" : $"{path}?{query}");
                    ((int)page.Status).ShouldBeLessThan(500, $"{path} {name}");
                    Markups.Harmless(path, page);
                }
            }
            Markups.Harmless("path", await reader.OpenAsync($"/{Uri.EscapeDataString(Markups.Of("path"))}"));
        }
    }

    [Theory]
    [InlineData("<p>fine</p>", false)]
    [InlineData("<p>&lt;zq1 onzq=1&gt;</p>", false)]
    [InlineData("<p title='&quot;<zq1>'>fine</p>", false)]
    [InlineData("<p><zq1></zq1></p>", true)]
    [InlineData("<p onzq=1></p>", true)]
    [InlineData("<a href=' javascript:zq()'>x</a>", true)]
    [InlineData("<script>zq()</script>", true)]
    public void The_check_itself_tells_text_from_markup(string html, bool harms) =>
        (Markups.Faults(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html)).Count > 0).ShouldBe(harms);

    private async Task PlantAsync(Visitor person, bool drop)
    {
        var pages = await Walk.AllAsync(person);
        var forms = pages.SelectMany(page => PageForm.Of(page.Key, page.Value)).DistinctBy(form => form.Key).ToList();
        foreach (var listed in forms.Where(form => form.TextFields.Any() && !form.Page.Contains("full=") && form.Action.Contains("handler=Drop") == drop))
        {
            // Read anew: what was sent just before may have changed its version, or ended it.
            if (PageForm.Of(listed.Page, await person.OpenAsync(listed.Page)).FirstOrDefault(now => now.Key == listed.Key) is not { } form) continue;
            Ends.ShouldAllBe(end => !form.Action.Contains(end));
            var answer = await person.PostAsync(form.Action, form.Filled(field => Payload(form, field)));
            ((int)answer.Status).ShouldBeLessThan(500, form.Key);
            Markups.Harmless(form.Action, answer);
        }
    }

    private string Payload(PageForm form, FormField field)
    {
        var name = $"{form.Action.Replace(' ', '+')} {field.Name}";
        if (field.Kind == "email") return "zq\"><zq0>@example.org";
        var text = Markups.Of($"{planted.Count}");
        if (field.MaxLength is { } longest && longest < text.Length) text = text[..longest];
        planted[name] = text;
        return text;
    }
}
