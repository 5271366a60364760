using Shouldly;
using Xunit;

namespace Footing.Web.Tests.Commands;

public sealed class DbCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("footing-test-");

    [Fact]
    public async Task Migrates_a_new_folder_once_and_then_finds_it_in_order()
    {
        var before = await FootingProgram.RunAsync("db", "check", "--data", folder.FullName);
        var first = await FootingProgram.RunAsync("db", "migrate", "--data", folder.FullName);
        var second = await FootingProgram.RunAsync("db", "migrate", "--data", folder.FullName);

        before.Status.ShouldBe(1, before.Error);
        before.Output.ShouldContain("footing db migrate");
        first.Status.ShouldBe(0, first.Error);
        first.Output.ShouldStartWith("Migrated: ");
        second.Output.Trim().ShouldBe("The database is up to date.");
        (await FootingProgram.RunAsync("db", "check", "--data", folder.FullName)).ShouldBe(new Ended(0, $"The database is in order.{Environment.NewLine}", ""));
    }

    [Fact]
    public async Task A_check_where_there_is_no_database_says_so_and_makes_nothing()
    {
        var nowhere = Path.Combine(folder.FullName, "nope");

        var ended = await FootingProgram.RunAsync("db", "check", "--data", nowhere);

        ended.Status.ShouldBe(1);
        ended.Output.ShouldContain("There is no database");
        Directory.Exists(nowhere).ShouldBeFalse();
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_file_that_is_no_database()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "footing.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        var ended = await FootingProgram.RunAsync("db", "check", "--data", folder.FullName);

        ended.Status.ShouldBe(1);
        ended.Output.ShouldNotBeEmpty();
        ended.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Keeps_a_new_database_to_its_owner_in_a_folder_open_to_all()
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)Convert.ToInt32("755", 8));

        await FootingProgram.RunAsync("db", "migrate", "--data", folder.FullName);

        File.GetUnixFileMode(Path.Combine(folder.FullName, "footing.db")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
