using System.CommandLine;
using Footing.Core;

namespace Footing.Web.Commands;

/// <summary><c>footing schema</c>: the JSON Schemas of the public formats.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "Name of a schema; left out, the names are listed.", HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("schema", "Print the JSON Schema of a format.") { name };
        command.SetAction(parsed => Print(parsed.GetValue(name)));
        return command;
    }

    private static int Print(string? name)
    {
        if (name is null)
        {
            foreach (var known in Schemas.Names) Console.WriteLine(known);
            return ExitStatus.Done;
        }
        Console.Write(Schemas.Find(name) ?? throw new UnusableArgument(
            $"There is no schema \"{name}\". {Nearest.Hint(name, Schemas.Names) ?? $"There are {string.Join(", ", Schemas.Names)}."}"));
        return ExitStatus.Done;
    }
}
