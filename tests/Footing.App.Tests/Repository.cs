using Footing.Core.Playbooks;

namespace Footing.App.Tests;

/// <summary>Files of the repository the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static Playbook Playbook { get; } = Read("recovery-after-failure");

    private static Playbook Read(string id)
    {
        var folder = Path.Combine(Root, "playbooks", id);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new PlaybookFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
        return PlaybookReader.Read(id, files).Playbook ?? throw new InvalidOperationException("The playbook has faults.");
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Footing.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
