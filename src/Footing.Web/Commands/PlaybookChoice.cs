using System.CommandLine;
using Footing.Core;
using Footing.Core.Playbooks;

namespace Footing.Web.Commands;

/// <summary>The options that choose a playbook.</summary>
internal sealed class PlaybookChoice
{
    public Option<string?> Folder { get; } = new("--playbooks")
    {
        Description = "A folder with a folder per playbook; one of the same name takes the place of one that comes with the program.",
        HelpName = "DIR",
    };

    public Option<string> Id { get; } = new("--playbook")
    {
        Description = "The playbook to work with.",
        HelpName = "ID",
        DefaultValueFactory = _ => "recovery-after-failure",
    };

    /// <summary>The playbook that was chosen.</summary>
    /// <exception cref="UnusableArgument">There is no such playbook, or a playbook has faults.</exception>
    public Playbook Read(ParseResult parsed) => Find(parsed, parsed.GetRequiredValue(Id));

    /// <summary>The playbook of an id.</summary>
    /// <exception cref="UnusableArgument">There is no such playbook, or a playbook has faults.</exception>
    public Playbook Find(ParseResult parsed, string id)
    {
        var playbooks = ReadAll(parsed);
        return playbooks.FirstOrDefault(playbook => playbook.Id == id)
            ?? throw new UnusableArgument($"There is no playbook \"{id}\". {Nearest.Hint(id, playbooks.Select(playbook => playbook.Id)) ?? "See: footing playbook list"}");
    }

    /// <summary>All playbooks.</summary>
    /// <exception cref="UnusableArgument">The folder is not there, or a playbook has faults.</exception>
    public IReadOnlyList<Playbook> ReadAll(ParseResult parsed) => ReadAll(parsed.GetValue(Folder));

    /// <summary>All playbooks that come with the program or stand in a folder.</summary>
    /// <exception cref="UnusableArgument">The folder is not there, or a playbook has faults.</exception>
    public static IReadOnlyList<Playbook> ReadAll(string? folder)
    {
        if (folder is not null && !Directory.Exists(folder)) throw new UnusableArgument($"There is no folder {folder}.");
        try
        {
            return InstalledPlaybooks.Read(folder);
        }
        catch (InvalidDataException faulty)
        {
            throw new UnusableArgument(faulty.Message);
        }
    }
}
