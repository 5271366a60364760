namespace Footing.Web.Commands;

/// <summary>A source of lines: a file, or standard input.</summary>
/// <param name="Name">Name of the file; null for standard input.</param>
internal sealed record LineInput(string? Name)
{
    private const string StandardInput = "-";

    /// <summary>The sources that arguments name.</summary>
    /// <exception cref="UnusableArgument">A file cannot be opened: said before the first line is answered.</exception>
    public static IReadOnlyList<LineInput> Find(IEnumerable<string> names)
    {
        var inputs = names.Select(name => new LineInput(name == StandardInput ? null : name)).ToList();
        if (inputs.Find(input => input.Name is ['-', ..] && !File.Exists(input.Name)) is { } neither)
            throw new UnusableArgument($"There is no option and no file {neither.Name}.");
        foreach (var input in inputs)
            input.Open().Dispose();
        return inputs;
    }

    public Stream Open()
    {
        if (Name is null) return Console.OpenStandardInput();
        try
        {
            return new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableArgument($"{Name} cannot be read: {fault.Message}");
        }
    }
}
