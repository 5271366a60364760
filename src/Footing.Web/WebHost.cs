using Footing.App.Library;
using Footing.Web.Features.Prepare;
using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Support;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web;

/// <summary>The web application: what it is made of, in which order a request passes through it, and its start and end.</summary>
public static class WebHost
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(10);

    /// <summary>Starts the host, prints where it is, and runs until it is asked to stop.</summary>
    /// <returns>0, the exit code of a host that stopped when asked.</returns>
    public static async Task<int> RunAsync(HostOptions options, CancellationToken cancellation)
    {
        await using var app = Build(options);
        await app.StartAsync(cancellation);
        foreach (var url in app.Urls)
            Console.WriteLine($"Footing is at {url}");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    /// <summary>Builds the application without starting it.</summary>
    public static WebApplication Build(HostOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(WebHost).Assembly.GetName().Name });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 256 * 1024;
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = DrainTime);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Assets>();
        builder.Services.AddSingleton(_ => new Shelf(InstalledPlaybooks.Read(options.PlaybookFolder)));
        builder.Services.AddSingleton<HelpList>();
        builder.Services.AddStorage(options);
        builder.Services.AddSigning(options);
        builder.Services.AddRateLimits();
        builder.Services.AddPreparing();
        builder.Services.AddSingleton<RecoveryDesk>();
        AddPages(builder.Services);
        builder.Services.AddHealthChecks();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseFormReplay();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/assets/{version}/{**path}", (string version, string path, HttpContext http, Assets assets) => assets.Serve(version, path, http));
        app.MapHealthChecks("/health/live");
        app.MapRazorPages();
        return app;
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/Features");
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<HelpFirstFilter>();
            mvc.Filters.Add<StaleTokenFilter>();
        });
        services.AddRouting(routing => routing.LowercaseUrls = true);
    }
}
