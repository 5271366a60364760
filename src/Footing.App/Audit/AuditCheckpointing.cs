using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Footing.App.Audit;

/// <summary>Moves the signed head every few seconds while the host runs, and once more when it stops.</summary>
internal sealed class AuditCheckpointing(AuditCheckpoint checkpoint, TimeProvider clock, ILogger<AuditCheckpointing> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private string? said;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await MoveAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await MoveAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task MoveAsync(CancellationToken cancel)
    {
        try
        {
            var outcome = await checkpoint.MoveAsync(cancel);
            Say(outcome is CheckpointOutcome.Refused(var faults) ? $"The audit chain cannot be signed. {faults[0].Text} Run `footing audit verify`." : null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next round tries again; a database that is not ready yet must not take the server down.
            Say($"The audit chain could not be signed: {fault.Message}");
        }
    }

    /// <summary>Says it once, not at every round.</summary>
    private void Say(string? problem)
    {
        if (problem is not null && problem != said && log.IsEnabled(LogLevel.Error)) log.LogError("{Problem}", problem);
        said = problem;
    }
}
