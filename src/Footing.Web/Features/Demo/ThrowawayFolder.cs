using Microsoft.Data.Sqlite;

namespace Footing.Web.Features.Demo;

/// <summary>A data folder that is gone when the demo ends.</summary>
internal sealed class ThrowawayFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("footing-demo-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
