using Footing.App.Library;
using Footing.App.People;
using Footing.App.Storage;
using Footing.Core.Insights;
using Footing.Web.Features.Accounts;
using Footing.Web.Features.Alone;
using Footing.Web.Features.Api;
using Footing.Web.Features.Close;
using Footing.Web.Features.Demo;
using Footing.Web.Features.Insights;
using Footing.Web.Features.Prepare;
using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Support;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Footing.Web;

/// <summary>The web application: what it is made of, in which order a request passes through it, and its start and end.</summary>
public static class WebHost
{
    private const int LargestRequest = 256 * 1024;
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(10);

    /// <summary>Starts the host, prints where it is, and runs until it is asked to stop.</summary>
    /// <returns>0, the exit code of a host that stopped when asked.</returns>
    public static async Task<int> RunAsync(HostOptions options, CancellationToken cancellation)
    {
        await using var app = Build(options);
        await PrepareAsync(app, cancellation);
        await app.StartAsync(cancellation);
        foreach (var url in app.Urls)
            Console.WriteLine($"Footing is at {url}{(options.Demo ? "/demo" : "")}");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    /// <summary>Builds the application without starting it.</summary>
    /// <param name="options">What it is started with.</param>
    /// <param name="replace">Services that take the place of its own, or that it lacks; none when null.</param>
    /// <exception cref="ArgumentException">The demo, which asks for no password, would be reachable from other machines.</exception>
    public static WebApplication Build(HostOptions options, Action<IServiceCollection>? replace = null)
    {
        var urls = options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (options.Demo && !urls.All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback))
            throw new ArgumentException("The demo asks for no password, so it listens on this machine only.", nameof(options));

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(WebHost).Assembly.GetName().Name });
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Logging.AddQuietLogging();
        AddServices(builder.Services, options);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseTrustedProxies(options.TrustedProxies);
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SetupFirst>();
        app.UseReadableForms();
        app.UseFormReplay();
        app.UseRouting();
        app.UsePageVerbs();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<Gate>();
        app.MapGet("/assets/{version}/{**path}", (string version, string? path, HttpContext http, Assets assets) => assets.Serve(version, path, http))
            .Public("Styles, scripts and pictures of the pages.");
        app.MapHealth();
        app.MapEngines();
        app.MapRazorPages();
        return app;
    }

    /// <summary>Brings the database up to date, fills the demo, and says what an administrator should know.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancellation)
    {
        Declarations.Check(app);
        var options = app.Services.GetRequiredService<HostOptions>();
        try
        {
            await app.Services.GetRequiredService<Migrator>().AtStartAsync(cancellation);
        }
        catch (DatabaseNotReadyException fault) when (options.Postgres is not null)
        {
            // Another process migrates a shared database; until then this one answers that it is not ready.
            Console.Error.WriteLine(fault.Message);
            return;
        }
        if (options.Demo)
        {
            await DemoSeed.FillAsync(app.Services, cancellation);
            return;
        }
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstAdmin>().IsNeededAsync(cancellation))
            Console.WriteLine("Nobody has an account yet. Open /setup to make the first administrator's.");
        var help = await app.Services.GetRequiredService<HelpList>().ReadAllAsync(cancellation);
        if (help.Any(line => line.IsMissing))
        {
            var missing = string.Join(", ", help.Where(line => line.IsMissing).Select(line => line.Name));
            Console.Error.WriteLine($"The help list has blanks: {missing}. An administrator fills them in under /admin/help.");
        }
    }

    private static void AddServices(IServiceCollection services, HostOptions options)
    {
        services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = DrainTime);
        services.AddSingleton(options);
        services.AddSingleton(_ => new Shelf(InstalledPlaybooks.Read(options.PlaybookFolder)));
        services.AddSingleton<Assets>();
        services.AddSingleton<HelpList>();
        services.AddExceptionHandler<Incidents>();
        if (options.Demo)
        {
            services.AddDemo();
            // Another site could make its own name lead to this machine, and then read what asks for no password.
            services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        }
        services.AddSingleton(new Disclosure(options.LeastGroup));
        services.AddFootingStorage(new StorageOptions
        {
            DataFolder = options.DataFolder, Postgres = options.Postgres, OrganisationKey = options.OrganisationKey, Durable = !options.Demo,
        });
        services.AddSigning(options);
        services.AddRateLimits();

        // Pages are compressed over plain HTTP only, behind a proxy; over TLS, length must not tell what a page holds.
        services.AddResponseCompression();
        services.AddPreparing();
        services.AddSingleton<RecoveryDesk>();
        services.AddSingleton<Copies>();
        services.AddSingleton<InsightWords>();
        services.AddScoped<AccountPacks>();
        services.AddSingleton<AloneDesk>();
        services.AddEngines();
        services.AddRazorPages(pages => pages.RootDirectory = "/Features");
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<OwnSiteFilter>();
            mvc.Filters.Add<HelpFirstFilter>();
            mvc.Filters.Add<StaleTokenFilter>();
            mvc.Filters.Add<UnknownFormFilter>();
            FormWords.Use(mvc);

            // The address says what a form is about: a field of the same name must not turn it towards something else.
            var route = mvc.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
            mvc.ValueProviderFactories.Remove(route);
            mvc.ValueProviderFactories.Insert(0, route);
        });
    }
}
