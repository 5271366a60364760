namespace Footing.App.Storage;

/// <summary>
/// Lets so many writers in at a time. SQLite has one writer anyway: queueing here, in order, is fairer and faster
/// than letting connections poll for the file's lock.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim? seats;

    private WriteGate(SemaphoreSlim? seats) => this.seats = seats;

    /// <summary>One writer at a time.</summary>
    public static WriteGate Narrow() => new(new SemaphoreSlim(1, 1));

    /// <summary>For a database that orders writers itself.</summary>
    public static WriteGate Open() => new(null);

    public async Task<Pass> EnterAsync(CancellationToken cancel = default)
    {
        if (seats is not null) await seats.WaitAsync(cancel);
        return new Pass(seats);
    }

    public void Dispose() => seats?.Dispose();

    /// <summary>The way out; dispose once.</summary>
    public sealed class Pass(SemaphoreSlim? seats) : IDisposable
    {
        private SemaphoreSlim? held = seats;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
