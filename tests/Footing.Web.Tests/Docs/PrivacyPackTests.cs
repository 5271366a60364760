using Footing.App.Privacy;

namespace Footing.Web.Tests.Docs;

/// <summary>What is handed to worker representatives is what the program does.</summary>
public sealed class PrivacyPackTests
{
    /// <summary>Writing it fails on a stored field without a purpose, and on a purpose without a field.</summary>
    [Theory]
    [InlineData("fields.md")]
    [InlineData("roles.md")]
    [InlineData("audience.md")]
    [InlineData("retention.md")]
    public void The_committed_privacy_pack_is_that_of_this_version(string name)
    {
        var committed = File.ReadAllText(Repository.Path("docs", "privacy", name));

        (PrivacyPack.Write()[name] == committed).ShouldBeTrue(
            $"docs/privacy/{name} is not what the program would write: run `dotnet run --project src/Footing.Web -- privacy pack docs/privacy` and look at what changed.");
    }

    [Fact]
    public void Content_is_marked_as_sealed_and_read_by_the_two_alone()
    {
        var line = PrivacyPack.Write()["fields.md"].Split('\n').Single(line => line.StartsWith("| FactsLine |", StringComparison.Ordinal));

        line.ShouldContain("| yes |");
        line.ShouldContain("lead, colleague, invited colleague");
    }

    [Theory]
    [InlineData("impact-assessment.md")]
    [InlineData("processing-record.md")]
    [InlineData("for-worker-representatives.md")]
    public void Templates_mark_what_is_left_to_fill(string name) =>
        File.ReadAllText(Repository.Path("docs", "privacy", name)).ShouldContain("**[blank");
}
