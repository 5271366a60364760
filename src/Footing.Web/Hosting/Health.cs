using Footing.App.Storage;

namespace Footing.Web.Hosting;

/// <summary>Two answers for whoever watches over the process: it lives, and it can serve.</summary>
internal static class Health
{
    private const string Why = "Whoever watches over the process has no account.";

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live")).Public(Why);
        endpoints.MapGet("/health/ready", async (DatabaseCheck check, CancellationToken cancellation) =>
        {
            var problems = await check.ReadyAsync(cancellation);
            return problems.IsEmpty
                ? Results.Text("ready")
                : Results.Text(string.Join(Environment.NewLine, problems), statusCode: StatusCodes.Status503ServiceUnavailable);
        }).Public(Why);
    }
}
