using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Footing.Browser.Tests;

/// <summary>The demo as a process of its own, as a new user would start it.</summary>
public sealed partial class RunningDemo : IAsyncLifetime
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("footing-browser-");
    private readonly Process _process;

    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];

    public RunningDemo() => _process = new()
    {
        StartInfo = new ProcessStartInfo(Paths.Program)
        {
            ArgumentList = { "demo", "--port", "0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["TMPDIR"] = _temporary.FullName },
        },
    };

    public Uri Address => _address.Task.Result;

    /// <summary>Folder in which it keeps everything.</summary>
    public string DataFolder => _temporary.GetDirectories("footing-demo-*").Single().FullName;

    /// <summary>All that it has printed and logged so far.</summary>
    public string Said => Output();

    /// <summary>Time from start to the line that says the address.</summary>
    public TimeSpan StartedIn { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var watch = Stopwatch.StartNew();
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The demo ended early:\n" + Output()));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await _address.Task.WaitAsync(TimeSpan.FromSeconds(60));
        StartedIn = watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // SIGTERM, so that the throw-away folder is cleaned up as it would be for a person who presses Ctrl+C.
            using var term = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await term.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
        _temporary.Delete(recursive: true);
    }

    private string Output()
    {
        lock (_output) return string.Join('\n', _output);
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_output) _output.Add(line);
        if (AddressLine().Match(line) is { Success: true } match) _address.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.NonBacktracking)]
    private static partial Regex AddressLine();
}
