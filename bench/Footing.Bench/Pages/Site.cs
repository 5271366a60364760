using System.Text.RegularExpressions;
using Footing.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Footing.Bench.Pages;

/// <summary>Starts the whole host on the loopback, and plays the demo's story into a folder.</summary>
internal static class Site
{
    public static async Task<WebApplication> ServeAsync(string folder, bool demo, SiteParts parts)
    {
        var options = new Footing.Web.HostOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", Demo = demo };
        var app = WebHost.Build(options, services => services.Keep(parts));
        await WebHost.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    public static HttpClient ClientOf(WebApplication app) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };

    /// <summary>Plays the story, steps into a lead's place and finds the recovery with the longest course.</summary>
    /// <returns>The lead's cookies, and the recovery's page.</returns>
    public static async Task<(string Cookies, Uri Page)> FillAsync(string folder, SiteParts parts)
    {
        await using var demo = await ServeAsync(folder, demo: true, parts);
        using var client = ClientOf(demo);
        using var door = await client.GetAsync(new Uri("/demo", UriKind.Relative));
        var html = await door.Content.ReadAsStringAsync();
        using var form = new FormUrlEncodedContent(
        [
            new("person", "asha"),
            new("__RequestVerificationToken", First(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")),
        ]);
        using var step = new HttpRequestMessage(HttpMethod.Post, new Uri("/demo?handler=StepInto", UriKind.Relative)) { Content = form };
        step.Headers.Add("Cookie", CookiesOf(door));
        using var inside = await client.SendAsync(step);

        using var today = new HttpRequestMessage(HttpMethod.Get, new Uri("/today", UriKind.Relative));
        today.Headers.Add("Cookie", CookiesOf(inside));
        using var lines = await client.SendAsync(today);
        var page = First(await lines.Content.ReadAsStringAsync(), "href=\"(/recoveries/[0-9a-f-]{36})\"[^>]*>[^<]*Mina");
        await demo.StopAsync();
        return (CookiesOf(inside), new Uri(page, UriKind.Relative));
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    private static string First(string text, string pattern)
    {
        var match = Regex.Match(text, pattern, RegexOptions.Singleline, TimeSpan.FromSeconds(5));
        return match.Success ? match.Groups[1].Value : throw new InvalidOperationException($"The page has no {pattern}.");
    }
}
