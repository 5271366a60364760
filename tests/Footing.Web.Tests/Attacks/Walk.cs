using System.Net;
using Footing.Web.Tests.Features;

namespace Footing.Web.Tests.Attacks;

/// <summary>Everything a person reaches by following links, as they would see it.</summary>
internal static class Walk
{
    private const int MostPages = 400;

    /// <param name="visitor">Whoever walks.</param>
    /// <param name="starts">Where they begin.</param>
    public static async Task<Dictionary<string, Visitor.Seen>> AllAsync(Visitor visitor, params string[] starts)
    {
        var seen = new Dictionary<string, Visitor.Seen>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/", "/today", .. starts]);
        while (waiting.TryDequeue(out var path))
        {
            if (seen.ContainsKey(path)) continue;
            seen.Count.ShouldBeLessThan(MostPages, "links without end");
            var page = seen[path] = await visitor.OpenAsync(path);
            if (page.Location is { } to && page.Status == HttpStatusCode.Redirect && to.StartsWith('/')) waiting.Enqueue(Bare(to));
            if (!page.IsPage) continue;
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']")) waiting.Enqueue(Bare(link.GetAttribute("href")!));
        }
        return seen;
    }

    private static string Bare(string address) => address.Split('#')[0];
}
