using Microsoft.AspNetCore.Builder;

namespace Footing.Bench.Pages;

/// <summary>
/// The host over a durable database that holds the demo's story, with a lead signed in. The demo filled it with the same
/// parts, since what one vault seals another cannot open.
/// </summary>
internal sealed class RecoverySite(DirectoryInfo folder, WebApplication app, HttpClient client, Uri page) : IAsyncDisposable
{
    public static async Task<RecoverySite> StartAsync(SiteParts parts)
    {
        var data = Directory.CreateTempSubdirectory("footing-bench-");
        var (cookies, address) = await Site.FillAsync(data.FullName, parts);
        var host = await Site.ServeAsync(data.FullName, demo: false, parts);
        var lead = Site.ClientOf(host);
        lead.DefaultRequestHeaders.Add("Cookie", cookies);
        var html = await lead.GetStringAsync(address);
        return html.Contains("How it is going", StringComparison.Ordinal)
            ? new(data, host, lead, address)
            : throw new InvalidOperationException("This is not the recovery's page.");
    }

    /// <summary>Opens the recovery's page to its last byte.</summary>
    public async Task OpenAsync()
    {
        using var answer = await client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
