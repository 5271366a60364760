using Footing.App.Insights;
using Footing.App.Storage.Keys;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Footing.App.Recoveries;

/// <summary>Runs <see cref="Retention"/>, <see cref="Publishing"/> and <see cref="KeySweep"/> once the host has started and every hour on the clock.</summary>
internal sealed class RetentionSweep(
    Retention retention, Publishing publishing, KeySweep keys, IHostApplicationLifetime host, TimeProvider clock, ILogger<RetentionSweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken)) return;

        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            await TryAsync(retention.SweepAsync, stoppingToken);
            await TryAsync(publishing.SweepAsync, stoppingToken);
            await TryAsync(keys.RunAsync, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>The next round tries again; a failing sweep must take neither the server down nor the others.</summary>
    private async Task TryAsync(Func<CancellationToken, Task> sweep, CancellationToken cancel)
    {
        try
        {
            await sweep(cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Deleting what has had its time failed");
        }
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
