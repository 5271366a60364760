using Microsoft.Extensions.Hosting;

namespace Footing.App.Storage;

/// <summary>Shows that a server uses an embedded database, by a lock that the operating system drops with the process.</summary>
internal sealed class RunningMark(StorageOptions options) : IHostedService, IDisposable
{
    private FileStream? held;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        held = Open(options, FileShare.ReadWrite)
            ?? throw new DatabaseNotReadyException("A copy of the database is being restored. Start again when that is done.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => held?.Dispose();

    /// <summary>Keeps servers from starting until it is disposed.</summary>
    /// <exception cref="DatabaseNotReadyException">A server runs.</exception>
    public static FileStream Exclude(StorageOptions options) =>
        Open(options, FileShare.None) ?? throw new DatabaseNotReadyException($"A server uses {options.DataFolder}. Stop it first.");

    private static FileStream? Open(StorageOptions options, FileShare share)
    {
        try
        {
            return new FileStream(Path.Combine(options.DataFolder, "running.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
