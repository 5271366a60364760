namespace Footing.Web.Features.Demo;

/// <summary>What the demo adds to the host.</summary>
internal static class DemoServices
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<SteppableClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<SteppableClock>());
        services.AddSingleton(_ => Story.Read());
        services.AddSingleton<DemoCast>();
        services.AddScoped<DemoDoor>();
    }
}
