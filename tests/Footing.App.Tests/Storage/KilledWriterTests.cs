using System.Diagnostics;
using System.Globalization;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Storage;

/// <summary>A process that is killed while it writes loses no write that it had acknowledged.</summary>
public sealed class KilledWriterTests
{
    private const string FolderVariable = "FOOTING_TEST_WRITER_FOLDER";
    private const int Rounds = 3;
    private const int AcknowledgedPerRound = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_acknowledged_write_is_there_after_a_kill()
    {
        await using var database = new SqliteTestDatabase();
        for (var round = 1; round <= Rounds; round++)
        {
            await KillAWriterAsync(database.Folder, round * AcknowledgedPerRound);
            await using var here = Organisation.Over(database.Options);
            await here.The<Migrator>().AtStartAsync(Cancel);
            (await here.The<DatabaseCheck>().RunAsync(Cancel)).ShouldBeEmpty();
            var stored = await here.The<Store>().ReadAsync(db => db.Settings.Select(setting => setting.Name).ToListAsync(Cancel), Cancel);
            Acknowledged(database.Folder).Except(stored, StringComparer.Ordinal).ShouldBeEmpty();
        }
    }

    /// <summary>Runs in the process that is killed: started by the test above, by nothing else.</summary>
    [Fact(Explicit = true)]
    public async Task Writes_until_it_is_killed()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(folder is null, "This is the writer of another test.");
        await using var here = Organisation.Over(new StorageOptions { DataFolder = folder! });
        await here.The<Migrator>().AtStartAsync(Cancel);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WriteAndAcknowledgeAsync(here, folder!), Cancel)));
    }

    private static async Task WriteAndAcknowledgeAsync(Organisation here, string folder)
    {
        while (true)
        {
            var name = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
            await here.The<Store>().WriteAsync(async db => await db.Settings.AddAsync(new Setting(name, "x")));
            lock (here) File.AppendAllText(AcknowledgedFile(folder), name + "\n");
        }
    }

    private static async Task KillAWriterAsync(string folder, int after)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!, ["-method", $"*.{nameof(Writes_until_it_is_killed)}", "-explicit", "only"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment[FolderVariable] = folder;
        using var writer = Process.Start(start)!;
        writer.OutputDataReceived += (_, _) => { };
        writer.ErrorDataReceived += (_, _) => { };
        writer.BeginOutputReadLine();
        writer.BeginErrorReadLine();
        while (Acknowledged(folder).Length < after && !writer.HasExited) await Task.Delay(20, Cancel);
        writer.HasExited.ShouldBeFalse("The writer stopped by itself.");
        writer.Kill();
        await writer.WaitForExitAsync(Cancel);
    }

    private static string AcknowledgedFile(string folder) => Path.Combine(folder, "acknowledged");

    /// <summary>Whole lines only: the kill may have cut the last.</summary>
    private static string[] Acknowledged(string folder)
    {
        var file = AcknowledgedFile(folder);
        return File.Exists(file) ? File.ReadAllText(file).Split('\n')[..^1] : [];
    }
}
