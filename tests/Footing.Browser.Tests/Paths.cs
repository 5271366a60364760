using System.Reflection;

namespace Footing.Browser.Tests;

/// <summary>Where the program under test and the kept screenshots are.</summary>
internal static class Paths
{
    public static string Program => Metadata("Program");

    public static string Artifacts => Metadata("Artifacts");

    public static string Chromium =>
        Environment.GetEnvironmentVariable("FOOTING_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium";

    private static string Metadata(string key) =>
        Path.GetFullPath(typeof(Paths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!);
}
