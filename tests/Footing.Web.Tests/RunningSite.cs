using System.Net;
using Footing.Web.Features.Demo;
using Footing.Web.Tests.Features;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.Web.Tests;

/// <summary>The whole host on a free port of this machine, with a real database in a folder that is thrown away.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly WebApplication app;

    private RunningSite(DirectoryInfo folder, WebApplication app)
    {
        this.folder = folder;
        this.app = app;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public string DataFolder => folder.FullName;

    public T The<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => app.Services.CreateAsyncScope();

    /// <summary>A site as it is after installing, with nobody in it.</summary>
    public static Task<RunningSite> EmptyAsync() => StartAsync(demo: false, prepared: true);

    /// <summary>A site whose database has no tables yet.</summary>
    public static Task<RunningSite> UnpreparedAsync() => StartAsync(demo: false, prepared: false);

    /// <summary>A site with the people of the demo.</summary>
    public static Task<RunningSite> DemoAsync() => StartAsync(demo: true, prepared: true);

    /// <param name="demo">Whether the people of the demo are in it.</param>
    /// <param name="prepared">Whether its database has tables.</param>
    /// <param name="more">Changes the application before it starts.</param>
    /// <param name="with">Changes what it is started with.</param>
    /// <param name="replace">Services that take the place of its own.</param>
    public static async Task<RunningSite> StartAsync(
        bool demo, bool prepared, Action<WebApplication>? more = null, Func<HostOptions, HostOptions>? with = null, Action<IServiceCollection>? replace = null)
    {
        var data = Directory.CreateTempSubdirectory("footing-test-");
        var options = new HostOptions { DataFolder = data.FullName, Urls = "http://127.0.0.1:0", Demo = demo };
        var built = WebHost.Build(with?.Invoke(options) ?? options, replace);
        more?.Invoke(built);
        if (prepared)
            await WebHost.PrepareAsync(built, CancellationToken.None);
        await built.StartAsync();
        return new RunningSite(data, built);
    }

    /// <summary>Someone with a fresh browser.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>A browser in which a person of the demo is signed in.</summary>
    public async Task<Visitor> VisitorAsAsync(string person)
    {
        var visitor = Visitor();
        (await visitor.SendAsync("/demo", "StepInto", ("person", person))).Status.ShouldBe(HttpStatusCode.Redirect);
        return visitor;
    }

    /// <summary>Every byte the site has stored, as text.</summary>
    public string StoredText()
    {
        var stored = Directory.EnumerateFiles(DataFolder, "footing.db*").Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        });
        return string.Concat(stored);
    }

    /// <summary>The account of a person of the demo.</summary>
    public Guid Person(string key) => The<DemoCast>()[key];

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

/// <summary>One running demo for all tests of a class that only look.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await RunningSite.DemoAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
