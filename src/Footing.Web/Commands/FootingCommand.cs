using System.CommandLine;
using Footing.App.Storage;
using Footing.App.Storage.Keys;

namespace Footing.Web.Commands;

/// <summary>The command <c>footing</c> and everything under it.</summary>
public static class FootingCommand
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>0: done, 1: something could not be answered or has faults, 2: the arguments cannot be used.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = Create();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0) return await ExplainAsync(root, parsed);
        try
        {
            // Signals are left to the runtime and to the web host, which drains before it ends.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UnusableArgument unusable)
        {
            await Console.Error.WriteLineAsync(unusable.Message);
            return ExitStatus.Unusable;
        }
        catch (Exception fault) when (fault is DatabaseNotReadyException or OrganisationKeyException)
        {
            // The fault says what to do.
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitStatus.Faulty;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be made, a file that cannot be read, a full disk: the operating system's own words say which.
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitStatus.Unusable;
        }
    }

    private static RootCommand Create() => new("Footing helps a lead and a colleague rebuild confidence after a setback at work.")
    {
        LineCommands.Assess(),
        LineCommands.Plan(),
        LineCommands.Track(),
        PlaybookCommand.Create(),
        SchemaCommand.Create(),
        HostCommands.Serve(),
        HostCommands.Demo(),
        DbCommand.Create(),
        KeysCommand.Create(),
        PrivacyCommand.Create(),
        AuditCommand.Create(),
    };

    private static async Task<int> ExplainAsync(RootCommand root, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync();
        var path = Names(parsed.CommandResult).Reverse().Skip(1);
        await root.Parse([.. path, "--help"]).InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return ExitStatus.Unusable;
    }

    private static IEnumerable<string> Names(System.CommandLine.Parsing.CommandResult command)
    {
        for (System.CommandLine.Parsing.SymbolResult? result = command; result is System.CommandLine.Parsing.CommandResult here; result = here.Parent)
            yield return here.Command.Name;
    }
}

/// <summary>What a command ends with.</summary>
internal static class ExitStatus
{
    public const int Done = 0;
    public const int Faulty = 1;
    public const int Unusable = 2;
}

/// <summary>An argument that is well-formed and still cannot be used, such as a file that is not there.</summary>
internal sealed class UnusableArgument(string message) : Exception(message);
