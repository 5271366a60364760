using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Footing.App.Recoveries;

/// <summary>Runs <see cref="Retention"/> at start and every hour on the clock.</summary>
internal sealed class RetentionSweep(Retention retention, TimeProvider clock, ILogger<RetentionSweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await retention.SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The next round tries again; a failing sweep must not take the server down.
                log.LogError(fault, "Deleting what has had its time failed");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
