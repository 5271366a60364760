namespace Footing.App.Storage;

/// <summary>A lock held by the operating system on a file, gone with the process that holds it.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    public static async Task<FileLock> TakeAsync(string path, TimeSpan wait, string doing, CancellationToken cancel)
    {
        var tries = Math.Max(1, (int)(wait.TotalMilliseconds / 100));
        for (var left = tries; ; left--)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (left > 1)
            {
                await Task.Delay(100, cancel);
            }
            catch (IOException fault)
            {
                throw new DatabaseNotReadyException(
                    $"Another process has been {doing} for over {wait.TotalSeconds:0} seconds. "
                    + $"Wait for it to end, or end the process that holds {path}, then start again.", fault);
            }
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
