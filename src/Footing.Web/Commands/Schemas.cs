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

    /// <summary>The text of a schema; null when there is none of that name.</summary>
    public static string? Find(string name)
    {
        using var stream = typeof(Schemas).Assembly.GetManifestResourceStream($"{Root}{name}{Ending}");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
