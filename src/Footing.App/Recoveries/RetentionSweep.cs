using Footing.App.Insights;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Footing.App.Recoveries;

/// <summary>Runs <see cref="Retention"/> and <see cref="Publishing"/> once the host has started and every hour on the clock.</summary>
internal sealed class RetentionSweep(
    Retention retention, Publishing publishing, IHostApplicationLifetime host, TimeProvider clock, ILogger<RetentionSweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken)) return;

        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await retention.SweepAsync(stoppingToken);
                await publishing.SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The next round tries again; a failing sweep must not take the server down.
                log.LogError(fault, "Deleting what has had its time failed");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Waits until the host has started; false when it never did, as with a port that is taken.</summary>
    private async Task<bool> StartedAsync(CancellationToken stop)
    {
        var decided = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = host.ApplicationStarted.Register(() => decided.TrySetResult(true));
        await using var stopped = stop.Register(() => decided.TrySetResult(false));
        return await decided.Task;
    }
}
