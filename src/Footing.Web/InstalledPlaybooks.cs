using Footing.Core.Playbooks;

namespace Footing.Web;

/// <summary>The playbooks that come with the program, and those of a folder that take their place.</summary>
public static class InstalledPlaybooks
{
    private const string Root = "playbooks/";

    /// <summary>Reads every playbook.</summary>
    /// <param name="folder">A folder with one folder per playbook; one of the same name takes the place of an embedded one. Null for none.</param>
    /// <exception cref="InvalidDataException">A playbook has faults; the message lists them.</exception>
    public static IReadOnlyList<Playbook> Read(string? folder)
    {
        var files = Embedded().ToDictionary(playbook => playbook.Key, playbook => playbook.ToList(), StringComparer.Ordinal);
        if (folder is not null)
        {
            foreach (var playbook in Directory.EnumerateDirectories(folder))
                files[Path.GetFileName(playbook)] = [.. FilesIn(playbook)];
        }
        return [.. files.OrderBy(playbook => playbook.Key, StringComparer.Ordinal).Select(playbook => Read(playbook.Key, playbook.Value))];
    }

    private static Playbook Read(string id, IEnumerable<PlaybookFile> files)
    {
        var reading = PlaybookReader.Read(id, files);
        return reading.Playbook ?? throw new InvalidDataException(
            $"The playbook '{id}' cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, reading.Faults)}");
    }

    private static IEnumerable<IGrouping<string, PlaybookFile>> Embedded()
    {
        var assembly = typeof(InstalledPlaybooks).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => (Path: name[Root.Length..].Replace('\\', '/'), Stream: assembly.GetManifestResourceStream(name)!))
            .Where(file => file.Path.Contains('/', StringComparison.Ordinal))
            .GroupBy(
                file => file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)],
                file => new PlaybookFile(file.Path[(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)..], Bytes(file.Stream)),
                StringComparer.Ordinal);
    }

    /// <summary>The files of one playbook's folder.</summary>
    internal static IEnumerable<PlaybookFile> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new PlaybookFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));

    private static byte[] Bytes(Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
