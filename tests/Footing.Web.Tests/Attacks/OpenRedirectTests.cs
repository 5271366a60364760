using Footing.Web.Tests.Features;

namespace Footing.Web.Tests.Attacks;

/// <summary>An address of ours that sends people elsewhere.</summary>
public sealed class OpenRedirectTests(DemoHost demo) : IClassFixture<DemoHost>
{
    /// <summary>What browsers, or careless checks, take for another site.</summary>
    public static TheoryData<string> Elsewhere =>
    [
        "//evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "https://evil.example", "https:evil.example", "http:/evil.example",
        "///evil.example", "/\t/evil.example", "/\n/evil.example", "\t//evil.example", " //evil.example", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x",
        "//evil.example/%2e%2e", "/%09/evil.example", "~//evil.example", "~/\\evil.example", "https://harbour-finch.example@evil.example", "/\u0000/evil.example", "//evil。example",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Signing_in_leads_back_here_or_to_today(string back)
    {
        var nobody = demo.Nobody();
        var signedIn = await nobody.SendAsync("/sign-in", "Person", ("person", "tomas"), ("Back", back));
        if (signedIn.Location is { } to) IsHere(to).ShouldBeTrue(to);
        var again = await nobody.OpenAsync($"/sign-in?back={Uri.EscapeDataString(back)}");
        if (again.Location is { } then) IsHere(then).ShouldBeTrue(then);
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Every_other_way_back_stays_here_too(string back)
    {
        var mina = await demo.AsAsync("mina");
        var page = await mina.OpenAsync($"/support/now?back={Uri.EscapeDataString(back)}");
        foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.Contains("evil", StringComparison.OrdinalIgnoreCase)))
            IsHere(link).ShouldBeTrue(link);
        page.Document.QuerySelectorAll("[href^='javascript' i], [href^='data' i]").ShouldBeEmpty();

        var shown = await mina.OpenAsync("/today");
        var stepped = await mina.SendFromAsync(shown, "/demo", "Clock", ("days", "1"), ("back", back));
        if (stepped.Location is { } to) IsHere(to).ShouldBeTrue(to);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example/")]
    [InlineData("//evil.example/%2e%2e/today")]
    [InlineData("/%5Cevil.example")]
    [InlineData("//evil.example//today")]
    public async Task No_path_is_taken_for_an_address_to_go_to(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(demo.Site.Address, "/") + path.TrimStart('/')) { Version = new(1, 1) };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (answer.Headers.Location is { } to) IsHere(to.OriginalString).ShouldBeTrue(to.OriginalString);
    }

    /// <summary>As a browser reads an address: tabs and line ends fall out, a backslash is a slash.</summary>
    private static bool IsHere(string address)
    {
        var read = address.Replace("\t", "").Replace("\n", "").Replace("\r", "").Trim().Replace('\\', '/');
        return read.StartsWith('/') && !read.StartsWith("//", StringComparison.Ordinal);
    }
}
