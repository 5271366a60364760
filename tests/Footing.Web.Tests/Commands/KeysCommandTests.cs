using Shouldly;
using Xunit;

namespace Footing.Web.Tests.Commands;

public sealed class KeysCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("footing-test-");

    private string Data => Path.Combine(folder.FullName, "data");

    private string Next => Path.Combine(folder.FullName, "next.key");

    [Fact]
    public async Task Changes_the_organisations_key_and_then_starts_with_that_one_alone()
    {
        (await FootingProgram.RunAsync("db", "migrate", "--data", Data)).Status.ShouldBe(0);
        var shown = await FootingProgram.RunAsync("keys", "show", "--data", Data);
        shown.Status.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("organisation.key");
        var secret = await File.ReadAllTextAsync(Path.Combine(Data, "keys", "organisation.key"), TestContext.Current.CancellationToken);
        shown.Output.ShouldNotContain(secret.Trim());

        var made = await FootingProgram.RunAsync("keys", "make", Next);
        made.Status.ShouldBe(0, made.Error);
        (await FootingProgram.RunAsync("keys", "make", Next)).Status.ShouldBe(2, "A key is never overwritten.");
        var rotated = await FootingProgram.RunAsync("keys", "rotate", "--data", Data, "--to", Next);
        rotated.Status.ShouldBe(0, rotated.Error);
        rotated.Output.ShouldContain($"--organisation-key {Next}");
        (await FootingProgram.RunAsync("audit", "list", "--data", Data, "--organisation-key", Next)).Output.ShouldContain("\tKeyRotated\t");
        (await FootingProgram.RunAsync("db", "check", "--data", Data, "--organisation-key", Next)).Status.ShouldBe(0);
    }

    [Fact]
    public async Task Says_in_a_line_what_is_wrong_with_a_key()
    {
        await File.WriteAllTextAsync(Next, "not a key", TestContext.Current.CancellationToken);
        foreach (var key in (string[])[Next, Path.Combine(folder.FullName, "nowhere.key")])
        {
            var ended = await FootingProgram.RunAsync("db", "migrate", "--data", Data, "--organisation-key", key);
            ended.Status.ShouldBe(1);
            ended.Error.ShouldContain(key);
            ended.Error.ShouldNotContain("   at ");
        }
        var both = await FootingProgram.RunAsync("db", "migrate", "--data", Data, "--organisation-key", Next, "--organisation-certificate", Next);
        both.Status.ShouldBe(2);
    }

    [Fact]
    public async Task Copies_and_restores_the_database()
    {
        var copy = Path.Combine(folder.FullName, "copy");
        await FootingProgram.RunAsync("db", "migrate", "--data", Data);
        var copied = await FootingProgram.RunAsync("db", "backup", copy, "--with-keys", "--data", Data);
        copied.Status.ShouldBe(0, copied.Error);
        copied.Output.ShouldContain("30 days");
        (await FootingProgram.RunAsync("db", "backup", copy, "--data", Data)).Status.ShouldBe(1, "A copy is never overwritten.");

        (await FootingProgram.RunAsync("audit", "list", "--data", Data)).Output.ShouldContain("\tBackupMade\t");
        (await FootingProgram.RunAsync("audit", "head", "--data", Data)).Status.ShouldBe(0);

        var restored = await FootingProgram.RunAsync("db", "restore", copy, "--data", Data);
        restored.Status.ShouldBe(0, restored.Error);
        restored.Output.ShouldContain("before-restore");
        var verified = await FootingProgram.RunAsync("audit", "verify", "--data", Data);
        verified.Status.ShouldBe(0, verified.Output);
        verified.Output.ShouldContain("the chain was restored from a backup here");
        verified.Output.ShouldContain("The chain is whole: 2 entries.");
        (await FootingProgram.RunAsync("db", "backup", copy, "--postgres", "Host=nowhere")).Error.ShouldContain("pg_dump");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
