using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace Footing.Web.Tests.Features;

/// <summary>The real host on a real SQLite file in a folder of its own, with the demo's people, over real HTTP.</summary>
public sealed class DemoHost : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("footing-test-").FullName;
    private readonly List<Visitor> visitors = [];
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        app = WebHost.Build(new HostOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", Demo = true });
        await WebHost.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
    }

    /// <summary>Someone who is not signed in.</summary>
    public Visitor Nobody()
    {
        var visitor = new Visitor(new Uri(app.Urls.Single()));
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>One of the demo's people, signed in.</summary>
    public async Task<Visitor> AsAsync(string person)
    {
        var visitor = Nobody();
        (await visitor.SendAsync("/demo", "StepInto", ("person", person))).Location.ShouldNotBeNull();
        return visitor;
    }

    /// <summary>Every byte that is stored, as text in which any plain word would be found.</summary>
    public string StoredText()
    {
        var stored = Directory.EnumerateFiles(folder, "footing.db*").Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        });
        return string.Concat(stored);
    }

    public async ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
