using Footing.Core.Playbooks;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Prepare;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Footing.Web.Tests.Attacks;

/// <summary>
/// A playbook from somewhere, with markup in every text and in the Markdown of every move: it reads as text, whatever it says.
/// </summary>
public sealed class HostilePlaybookTests : IAsyncLifetime
{
    private const string Markup = "<zq1 onzq=1><script>zq()</script> ";

    private static readonly string Body = string.Join("\n\n",
        "<script>zq()</script>", "<zq2 onzq=1>inline</zq2> <img src=x onerror=zq()>", "[press](javascript:zq())", "[press](JaVaScRiPt:zq())",
        "[press](&#106;avascript:zq())", "[press]( java\tscript:zq())", "[press](data:text/html,<script>zq()</script>)", "[press](vbscript:zq())", "<javascript:zq()>",
        "![seen](https://evil.example/seen.png)", "![x\" onzq=1 y=\"](x)", "[press][1]", "[1]: javascript:zq()", "<https://evil.example/\"onzq=1>",
        "<!-- <zq3> -->", "`<zq4>`", "    <zq5>", "&lt;zq6&gt;", "<style>body{display:none}</style>", "<iframe src=//evil.example></iframe>", "<form action=//evil.example><input name=x>");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("footing-playbook-");
    private RunningSite site = null!;

    public async ValueTask InitializeAsync()
    {
        var source = Repository.Path("playbooks", "recovery-after-failure");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var to = new FileInfo(Path.Combine(folder.FullName, "recovery-after-failure", Path.GetRelativePath(source, file)));
            to.Directory!.Create();
            await File.WriteAllTextAsync(to.FullName, to.Extension == ".md" ? HostileMove(await File.ReadAllTextAsync(file)) : Hostile(await File.ReadAllTextAsync(file)));
        }
        site = await RunningSite.StartAsync(demo: true, prepared: true, with: options => options with { PlaybookFolder = folder.FullName });
    }

    [Fact]
    public async Task Reads_as_text_for_both_people_and_for_a_lead_who_prepares()
    {
        using var lead = await site.VisitorAsAsync("asha");
        using var colleague = await site.VisitorAsAsync("mina");
        using var tomas = await site.VisitorAsAsync("tomas");
        var preparing = await (await new Preparing(tomas).BeginAsync()).ToPlanAsync();
        var pages = (await Walk.AllAsync(lead)).Concat(await Walk.AllAsync(colleague))
            .Concat(await Walk.AllAsync(tomas, preparing.Path("plan"), preparing.Path("why"), preparing.Path("send"))).ToList();

        pages.Count.ShouldBeGreaterThan(40);
        foreach (var (path, page) in pages) Markups.Harmless(path, page);
        pages.Count(page => page.Value.IsPage && page.Value.Document.Body!.TextContent.Contains("<zq1 onzq=1>")).ShouldBeGreaterThan(20, "the markup is shown as text");
    }

    [Fact]
    public async Task Shows_no_picture_and_no_link_that_is_none_of_the_web()
    {
        using var lead = await site.VisitorAsAsync("asha");
        foreach (var (path, page) in (await Walk.AllAsync(lead)).Where(page => page.Value.IsPage))
        {
            page.Document.Images.ShouldBeEmpty(path);
            page.Document.QuerySelectorAll("iframe, style, object, embed").ShouldBeEmpty(path);
            page.Document.Forms.ShouldAllBe(form => !form.Action.Contains("evil"), path);
            page.Document.Links.Select(link => link.GetAttribute("href")!)
                .ShouldAllBe(href => href.StartsWith('/') || href.StartsWith('#') || href.StartsWith("https://") || href.StartsWith("tel:") || href.StartsWith("mailto:") || href.StartsWith('?'), path);
        }
    }

    [Theory]
    [InlineData("billion", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n")]
    [InlineData("tag", "id: !!System.IO.FileInfo /etc/passwd\n")]
    [InlineData("deep", null)]
    [InlineData("bytes", "\0\u0001\u0002")]
    public void The_checker_refuses_what_is_no_playbook_and_does_not_break(string name, string? yaml)
    {
        yaml ??= string.Concat(Enumerable.Repeat("[", 5000));
        var reading = PlaybookReader.Read(name, [new PlaybookFile("playbook.yaml", System.Text.Encoding.UTF8.GetBytes(yaml))]);
        reading.Playbook.ShouldBeNull();
        reading.Faults.ShouldNotBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string HostileMove(string file)
    {
        var parts = file.Split("---\n", 3);
        return $"---\n{Hostile(parts[1])}---\n{parts[2]}\n\n{Body}\n";
    }

    /// <summary>Markup before every text: whatever has a space in it is one.</summary>
    private static string Hostile(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        foreach (var document in stream.Documents) Visit(document.RootNode, "");
        using var written = new StringWriter();
        stream.Save(written, assignAnchors: false);
        return written.ToString().Replace("\n...", "");

        static void Visit(YamlNode node, string key)
        {
            if (node is YamlMappingNode map)
            {
                foreach (var (name, child) in map.Children) Visit(child, ((YamlScalarNode)name).Value!);
            }
            else if (node is YamlSequenceNode list)
            {
                foreach (var child in list.Children) Visit(child, key);
            }
            else if (node is YamlScalarNode { Value: { } text } scalar && text.Contains(' ') && key is not ("wordCheck" or "version"))
            {
                scalar.Value = Markup + text;
                scalar.Style = ScalarStyle.DoubleQuoted;
            }
        }
    }
}
