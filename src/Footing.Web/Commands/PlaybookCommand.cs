using System.CommandLine;
using Footing.Core.Playbooks;

namespace Footing.Web.Commands;

/// <summary><c>footing playbook</c>: looking at playbooks and finding what is wrong with them.</summary>
internal static class PlaybookCommand
{
    public static Command Create() => new("playbook", "Look at playbooks.") { Check(), List(), Show() };

    private static Command Check()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of one playbook, or a folder with a folder per playbook.", HelpName = "DIR" };
        var command = new Command("check", "Report every fault of a playbook, with file, line and column.") { folder };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Check(string folder)
    {
        if (!Directory.Exists(folder)) throw new UnusableArgument($"There is no folder {folder}.");
        string[] folders = Directory.EnumerateFiles(folder, "*.yaml").Any() ? [folder] : [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)];
        if (folders.Length == 0) throw new UnusableArgument($"There is no playbook in {folder}.");
        var status = ExitStatus.Done;
        foreach (var one in folders)
        {
            var id = Path.GetFileName(Path.GetFullPath(one).TrimEnd(Path.DirectorySeparatorChar));
            var reading = PlaybookReader.Read(id, InstalledPlaybooks.FilesIn(one));
            if (reading.Playbook is { } playbook)
            {
                Console.WriteLine($"{playbook.Stamp} is in order, {playbook.ContentHash}");
                continue;
            }
            foreach (var fault in reading.Faults)
                Console.WriteLine(fault with { File = fault.File == id ? one : Path.Combine(one, fault.File) });
            Console.Error.WriteLine(reading.Faults.Length == 1 ? "1 fault." : $"{reading.Faults.Length} faults.");
            status = ExitStatus.Faulty;
        }
        return status;
    }

    private static Command List()
    {
        var choice = new PlaybookChoice();
        var command = new Command("list", "List the playbooks there are.") { choice.Folder };
        command.SetAction(parsed =>
        {
            foreach (var playbook in choice.ReadAll(parsed))
                Console.WriteLine($"{playbook.Stamp}\t{playbook.Title}");
        });
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("id") { Description = "Id of the playbook.", HelpName = "ID" };
        var choice = new PlaybookChoice();
        var command = new Command("show", "Show what a playbook holds, as text.") { id, choice.Folder };
        command.SetAction(parsed => PlaybookText.Write(choice.Find(parsed, parsed.GetRequiredValue(id)), Console.Out));
        return command;
    }
}
