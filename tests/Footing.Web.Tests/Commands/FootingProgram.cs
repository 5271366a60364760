using System.Diagnostics;
using System.Text;

namespace Footing.Web.Tests.Commands;

/// <summary>Runs the built program as a process of its own, as a shell does.</summary>
internal static class FootingProgram
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "footing.dll");

    public static Task<Ended> RunAsync(params string[] arguments) => FeedAsync(Array.Empty<byte>(), arguments);

    public static Task<Ended> FeedAsync(string input, params string[] arguments) => FeedAsync(Encoding.UTF8.GetBytes(input), arguments);

    public static async Task<Ended> FeedAsync(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that refuses its arguments may end before it has read its input.
        }
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await output, await error);
    }

    public static Process Start(params string[] arguments) => Start(null, arguments);

    /// <param name="temporary">Folder that the program is to use for what it throws away; null for the machine's.</param>
    /// <param name="arguments">Command and options.</param>
    public static Process Start(DirectoryInfo? temporary, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        if (temporary is not null) start.Environment["TMPDIR"] = temporary.FullName;
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}

/// <summary>What is left of a process that has ended.</summary>
internal sealed record Ended(int Status, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
