using Microsoft.Data.Sqlite;

namespace Footing.Web.Tests.Access;

/// <summary>The databases of a site as they were, to put back what a form changed.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly DirectoryInfo copies = Directory.CreateTempSubdirectory("footing-matrix-");
    private readonly string[] files;

    public Snapshot(string folder)
    {
        files = Directory.GetFiles(folder, "*.db", SearchOption.AllDirectories);
        foreach (var file in files) Copy(file, CopyOf(file));
    }

    public void PutBack()
    {
        foreach (var file in files) Copy(CopyOf(file), file);
    }

    public void Dispose() => copies.Delete(recursive: true);

    private string CopyOf(string file) => Path.Combine(copies.FullName, Path.GetFileName(file));

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection($"Data Source={from};Pooling=False");
        using var target = new SqliteConnection($"Data Source={to};Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}
