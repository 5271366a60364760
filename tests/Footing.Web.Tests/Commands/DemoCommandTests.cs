using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Footing.Web.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("footing-test-");

    [Fact]
    public async Task Removes_its_folder_when_it_is_stopped_while_it_is_still_being_filled()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        using var demo = FootingProgram.Start(temporary, ["demo", "--port", "0"]);
        while (Folders.Length == 0 && !demo.HasExited) await Task.Delay(20, TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-TERM", demo.Id.ToString(CultureInfo.InvariantCulture)]);
        var output = await demo.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await demo.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await demo.WaitForExitAsync(TestContext.Current.CancellationToken);

        demo.ExitCode.ShouldBe(0, error);
        output.ShouldNotContain("Footing is at");
        Folders.ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_in_one_line_that_the_port_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var demo = FootingProgram.Start(temporary, ["demo", "--port", port.ToString(CultureInfo.InvariantCulture)]);
        var error = await demo.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await demo.WaitForExitAsync(TestContext.Current.CancellationToken);

        demo.ExitCode.ShouldBe(2);
        error.Trim().ShouldBe($"Port {port} is in use or not allowed. Choose another with --port; 0 takes a free one.");
        Folders.ShouldBeEmpty();
    }

    public void Dispose() => temporary.Delete(recursive: true);

    private DirectoryInfo[] Folders => temporary.GetDirectories("footing-demo-*");
}
