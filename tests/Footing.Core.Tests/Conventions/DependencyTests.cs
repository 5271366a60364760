using System.Text.RegularExpressions;
using Footing.Core.Playbooks;

namespace Footing.Core.Tests.Conventions;

/// <summary>Which way knowledge runs: Core knows neither the web nor a database, and its engines do not know what is built on them.</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] Ground = ["Numerics", "Playbooks"];
    private static readonly string[] Engines = ["Drivers", "Moves", "Tracking", "Coaching"];

    [Fact]
    public void Core_knows_neither_the_web_nor_a_database()
    {
        string[] outside = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Npgsql", "Footing.App", "footing"];
        var referenced = typeof(Playbook).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        referenced.Where(name => outside.Any(o => name.StartsWith(o, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void What_everything_stands_on_uses_nothing_else_of_Core() =>
        Uses().Where(u => Ground.Contains(u.Folder) && u.Used != u.Folder).ShouldBeEmpty();

    [Fact]
    public void Engines_use_the_ground_and_one_another_only()
    {
        string[] allowed = [.. Ground, .. Engines];

        Uses().Where(u => Engines.Contains(u.Folder) && !allowed.Contains(u.Used)).ShouldBeEmpty();
    }

    [Fact]
    public void The_folders_that_these_conventions_speak_of_exist() =>
        Ground.ShouldAllBe(folder => Directory.Exists(Repository.Path("src", "Footing.Core", folder)));

    private static IEnumerable<(string Folder, string File, string Used)> Uses()
    {
        string core = Repository.Path("src", "Footing.Core");
        return from file in Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
               let parts = Path.GetRelativePath(core, file).Split(Path.DirectorySeparatorChar)
               where parts.Length > 1 && parts[0] is not ("bin" or "obj")
               from use in Using().Matches(File.ReadAllText(file))
               select (parts[0], parts[^1], use.Groups["folder"].Value);
    }

    [GeneratedRegex(@"^using (static )?Footing\.Core\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Using();
}
