using System.Globalization;
using System.Text.RegularExpressions;

namespace Footing.Web.Tests.Docs;

/// <summary>The table of the security standard is whole, counts itself right, and names tests that exist.</summary>
public sealed partial class AsvsTests
{
    private static readonly string[] Verdicts = ["met", "by design", "left to you", "not applicable", "not met"];

    private static readonly string Table = File.ReadAllText(Repository.Path("docs", "asvs.md"));

    private static readonly IReadOnlyList<Line> Lines =
        [.. RowOfTable().Matches(Table).Select(row => new Line(row.Groups["id"].Value, row.Groups["level"].Value, row.Groups["verdict"].Value.Trim('*'), row.Groups["why"].Value))];

    [Fact]
    public void Every_requirement_in_scope_stands_there_once_at_its_level()
    {
        var scope = File.ReadAllLines(Repository.Path("tests", "Footing.Web.Tests", "Docs", "asvs-scope.csv")).Skip(1);

        Lines.Select(line => $"{line.Id},{line.Level}").ShouldBe(scope);
    }

    [Fact]
    public void Each_has_one_of_the_verdicts_and_a_reason_and_they_are_counted()
    {
        Lines.ShouldAllBe(line => Verdicts.Contains(line.Verdict) && line.Why.Length > 0);
        Table.ShouldContain(string.Join(", ", Verdicts.Select(verdict =>
            string.Create(CultureInfo.InvariantCulture, $"{Lines.Count(line => line.Verdict == verdict)} {verdict}"))) + ".");
    }

    [Fact]
    public void What_is_met_names_a_test_and_each_test_that_is_named_exists()
    {
        var known = KnownTests();
        foreach (var line in Lines)
        {
            var named = TestName().Matches(line.Why).Select(match => match.Groups["name"].Value).ToList();
            if (line.Verdict == "met") named.ShouldNotBeEmpty(line.Id);
            named.Where(name => !known.Contains(name)).ShouldBeEmpty(line.Id);
        }
    }

    /// <summary>Classes of tests and their methods, as <c>Class</c> and <c>Class.Method</c>, read from the sources of all test projects.</summary>
    private static HashSet<string> KnownTests()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests"), "*Tests.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            known.Add(name);
            known.UnionWith(TestMethod().Matches(File.ReadAllText(file)).Select(method => $"{name}.{method.Groups["name"].Value}"));
        }
        return known;
    }

    private sealed record Line(string Id, string Level, string Verdict, string Why);

    [GeneratedRegex(@"^\| (?<id>\d+\.\d+\.\d+) \| (?<level>[123]) \| [^|]+ \| (?<verdict>[^|]+) \| (?<why>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RowOfTable();

    [GeneratedRegex(@"`(?<name>\w+Tests(?:\.\w+)?)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\[(?:Fact|Theory)\b.*?public (?:static )?(?:async )?(?:Task|void|ValueTask) (?<name>\w+)\(", RegexOptions.Singleline)]
    private static partial Regex TestMethod();
}
