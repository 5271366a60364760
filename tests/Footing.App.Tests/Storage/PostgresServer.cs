using System.Diagnostics;
using Footing.App.Tests.Storage;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Footing.App.Tests.Storage;

/// <summary>
/// A real server from the distribution's packages, on a socket in a temporary folder, started by the first test that
/// needs it and stopped at the end. Without the packages its tests are skipped, except where CI=true.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Superuser = "postgres";
    private readonly SemaphoreSlim once = new(1, 1);
    private readonly string folder = Directory.CreateTempSubdirectory("footing-pg-").FullName;
    private bool running;
    private int databases;

    private static string? Binaries { get; } = FindBinaries();

    private string Data => Path.Combine(folder, "data");

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        await StartAsync();
        var name = $"footing{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(ConnectionTo(Superuser));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    /// <summary>All tables as text.</summary>
    public async Task<string> DumpAsync(string connection) =>
        await RunAsync("pg_dump", "-h", folder, "-U", Superuser, "--inserts", new NpgsqlConnectionStringBuilder(connection).Database!);

    /// <summary>Copies what a dump with this option holds into another database.</summary>
    public async Task CopyAsync(string from, string to, string what)
    {
        var file = Path.Combine(folder, $"{Path.GetRandomFileName()}.dump");
        await RunAsync("pg_dump", "-h", folder, "-U", Superuser, "--format=custom", what, "--file", file, new NpgsqlConnectionStringBuilder(from).Database!);
        await RunAsync("pg_restore", "-h", folder, "-U", Superuser, "--dbname", new NpgsqlConnectionStringBuilder(to).Database!, file);
    }

    public async ValueTask DisposeAsync()
    {
        if (running)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        }
        once.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync()
    {
        if (Binaries is null)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("PostgreSQL's server packages are missing.");
            Assert.Skip("PostgreSQL's server packages are not installed.");
        }
        await once.WaitAsync();
        try
        {
            if (running) return;
            if (Environment.IsPrivilegedProcess) await RunCommandAsync("chown", Superuser, folder);
            await RunAsync("initdb", "-D", Data, "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale", "C");
            await RunAsync(
                "pg_ctl", "start", "-s", "-D", Data, "-w", "-l", Path.Combine(folder, "log"),
                "-o", $"-c listen_addresses='' -c unix_socket_directories='{folder}'");
            running = true;
        }
        finally
        {
            once.Release();
        }
    }

    private string ConnectionTo(string database) => $"Host={folder};Username={Superuser};Database={database};Include Error Detail=true";

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    /// <summary>The server refuses to run as root; then its own user runs it.</summary>
    private static Task<string> RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        return Environment.IsPrivilegedProcess
            ? RunCommandAsync("runuser", ["-u", Superuser, "--", path, .. arguments])
            : RunCommandAsync(path, arguments);
    }

    private static async Task<string> RunCommandAsync(string file, params string[] arguments)
    {
        // pg_ctl leaves a server behind that would keep redirected streams open: its words go nowhere instead.
        var detaches = arguments.Contains("start");
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = !detaches, RedirectStandardError = !detaches, WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var output = detaches ? "" : await process.StandardOutput.ReadToEndAsync();
        var errors = detaches ? "" : await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)}: {errors}");
    }
}
