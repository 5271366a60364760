using Footing.App.CheckIns;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;

namespace Footing.Web.Features.Recoveries;

/// <summary>What the pages of a recovery need.</summary>
public static class Registration
{
    public static void AddRecoveries(this IServiceCollection services)
    {
        services.AddSingleton<Engines>();
        services.AddScoped<Access>();
        services.AddScoped<RecoveryChanges>();
        services.AddScoped<RecoveryReading>();
        services.AddScoped<RecoveryDesk>();
        services.AddScoped<CheckInForms>();
        services.AddScoped<App.CheckIns.Tries>();
        services.AddScoped<Debriefs>();
        services.AddScoped<PlanWork>();
        services.AddScoped<Sharing>();
        services.AddScoped<Lifecycle>();
        services.AddScoped<Leads>();
    }
}
