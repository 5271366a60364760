using Footing.Core.Playbooks;

namespace Footing.Core.Tests;

/// <summary>Files of the repository the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static PlaybookReading ReadPlaybook(string id)
    {
        var folder = Path("playbooks", id);
        return PlaybookReader.Read(id, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new PlaybookFile(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))));
    }

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Footing.slnx")) ? folder : Find(System.IO.Path.GetDirectoryName(folder)!);
}
