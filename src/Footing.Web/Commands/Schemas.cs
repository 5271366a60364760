namespace Footing.Web.Commands;

/// <summary>The JSON Schemas that come with the program.</summary>
internal static class Schemas
{
    private const string Root = "schemas/";
    private const string Ending = ".json";

    public static IReadOnlyList<string> Names { get; } = [.. typeof(Schemas).Assembly.GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Root, StringComparison.Ordinal))
        .Select(resource => resource[Root.Length..^Ending.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>
    /// The text of a schema; null when there is none of that name. The name of an engine gives its two as one object
    /// with the keys input and output.
    /// </summary>
    public static string? Find(string name) =>
        Names.Contains(name, StringComparer.Ordinal) ? Read(name)
        : Names.Contains($"{name}-input", StringComparer.Ordinal) ? $"{{\n\"input\": {Read($"{name}-input")},\n\"output\": {Read($"{name}-output")}}}\n"
        : null;

    private static string Read(string name)
    {
        using var text = new StreamReader(typeof(Schemas).Assembly.GetManifestResourceStream($"{Root}{name}{Ending}")!);
        return text.ReadToEnd();
    }
}
