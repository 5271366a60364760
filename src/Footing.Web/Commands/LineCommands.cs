using System.CommandLine;
using Footing.Core.Drivers;
using Footing.Core.Lines;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Web.Commands;

/// <summary>The engines as commands: one JSON object a line in, one a line out.</summary>
internal static class LineCommands
{
    public static Command Assess()
    {
        var noRanges = new Option<bool>("--no-ranges") { Description = "Leave out the ranges, and with them the verdict." };
        var noNext = new Option<bool>("--no-next") { Description = "Leave out the next question." };
        var command = Create("assess", "Say what may be behind each case.", (playbook, parsed) =>
            new AssessLines(playbook, new DriverModel(playbook), ranges: !parsed.GetValue(noRanges), next: !parsed.GetValue(noNext)));
        command.Options.Add(noRanges);
        command.Options.Add(noNext);
        return command;
    }

    public static Command Plan() => Create("plan", "Propose a plan for each case.", (playbook, _) =>
        new PlanLines(playbook, new DriverModel(playbook)));

    public static Command Track() => Create("track", "Say how each recovery is going.", (playbook, _) =>
        new TrackLines(playbook, new TrackEngine(playbook)));

    private static Command Create(string name, string description, Func<Playbook, ParseResult, LineEngine> engine)
    {
        var files = new Argument<string[]>("files") { Description = "Files of JSON lines, or - for standard input.", HelpName = "FILE", DefaultValueFactory = _ => ["-"] };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing on standard error." };
        var choice = new PlaybookChoice();
        var command = new Command(name, description) { files, choice.Id, choice.Folder, quiet };
        command.SetAction((parsed, cancel) =>
        {
            var inputs = LineInput.Find(parsed.GetRequiredValue(files));
            var progress = new Progress(quiet: parsed.GetValue(quiet));
            return LineRun.RunAsync(engine(choice.Read(parsed), parsed), inputs, progress, cancel);
        });
        return command;
    }
}
