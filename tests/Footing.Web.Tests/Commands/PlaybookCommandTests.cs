using Shouldly;
using Xunit;

namespace Footing.Web.Tests.Commands;

public sealed class PlaybookCommandTests : IDisposable
{
    private const string Id = "recovery-after-failure";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("footing-test-");

    [Fact]
    public async Task Lists_and_shows_what_comes_with_the_program()
    {
        var list = await FootingProgram.RunAsync("playbook", "list");
        var show = await FootingProgram.RunAsync("playbook", "show", Id);

        list.Status.ShouldBe(0, list.Error);
        list.Output.ShouldStartWith($"{Id}@");
        show.Status.ShouldBe(0, show.Error);
        show.Output.ShouldContain("Moves: what to do");
    }

    [Fact]
    public async Task Checks_a_playbook_and_names_the_place_of_every_fault()
    {
        var playbook = Copy();
        (await FootingProgram.RunAsync("playbook", "check", playbook)).Status.ShouldBe(0);

        var file = Path.Combine(playbook, "playbook.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("leadingAt:", "leadingFrom:"), TestContext.Current.CancellationToken);
        var ended = await FootingProgram.RunAsync("playbook", "check", folder.FullName);

        ended.Status.ShouldBe(1);
        ended.Lines.Length.ShouldBe(2);
        ended.Lines.ShouldAllBe(line => line.StartsWith(file + ":", StringComparison.Ordinal));
        ended.Error.Trim().ShouldBe("2 faults.");
    }

    [Fact]
    public async Task A_folder_takes_the_place_of_what_comes_with_the_program()
    {
        var file = Path.Combine(Copy(), "playbook.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, System.Text.RegularExpressions.Regex.Replace(text, @"version: \S+", "version: 77.0.0", default, TimeSpan.FromSeconds(1)), TestContext.Current.CancellationToken);

        (await FootingProgram.RunAsync("playbook", "list", "--playbooks", folder.FullName)).Output.ShouldStartWith($"{Id}@77.0.0");
        (await FootingProgram.FeedAsync("{}", "assess", "--playbooks", folder.FullName)).Output.ShouldContain($"\"playbook\":\"{Id}@77.0.0\"");
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("serve")]
    public async Task The_program_refuses_to_start_with_a_faulty_playbook(string command)
    {
        File.Delete(Path.Combine(Copy(), "drivers.yaml"));

        var ended = await FootingProgram.RunAsync(command, "--playbooks", folder.FullName);

        ended.Status.ShouldBe(2);
        ended.Error.ShouldContain("The file drivers.yaml is missing");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Copy()
    {
        var source = Repository.Path("playbooks", Id);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.FullName, Id, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return Path.Combine(folder.FullName, Id);
    }
}
