using System.CommandLine;
using Footing.App.Privacy;

namespace Footing.Web.Commands;

/// <summary><c>footing privacy</c>: documents for those who look after people's data.</summary>
internal static class PrivacyCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder to write to; it is made if it is not there." };
        var pack = new Command("pack", "Write the field list, the roles and the retention table of this version as Markdown.") { folder };
        pack.SetAction((parsed, cancel) => WriteAsync(parsed.GetRequiredValue(folder), cancel));
        return new Command("privacy", "Documents for data protection officers and worker representatives.") { pack };
    }

    private static async Task<int> WriteAsync(DirectoryInfo folder, CancellationToken cancel)
    {
        folder.Create();
        var pack = PrivacyPack.Write();
        foreach (var (name, text) in pack)
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text, cancel);
        Console.WriteLine($"Written to {folder}: {string.Join(", ", pack.Keys)}.");
        return ExitStatus.Done;
    }
}
