using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Footing.Web.Tests.Attacks;

/// <summary>
/// Clients that send a byte now and then, to keep the server busy. It hangs up on them by its own limits, which are set low
/// here so that nobody waits, and serves everyone else meanwhile.
/// </summary>
public sealed class SlowClientTests
{
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("GET /support HTTP/1.1\r\nHost: {0}\r\nX-Slow: ")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: {0}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\nEmail=")]
    [InlineData("POST /api/assess HTTP/1.1\r\nHost: {0}\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: {0}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nFF\r\n")]
    [InlineData("")]
    public async Task A_client_that_dribbles_is_hung_up_on_while_others_are_served(string begun)
    {
        await using var site = await ImpatientAsync();
        var clients = new List<TcpClient>();
        for (var n = 0; n < 20; n++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, site.Address.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Format(begun, site.Address.Authority)), TestContext.Current.CancellationToken);
            clients.Add(client);
        }

        using var visitor = site.Visitor();
        (await visitor.OpenAsync("/support")).Status.ShouldBe(HttpStatusCode.OK);
        var ended = await Task.WhenAll(clients.Select(DribbleAsync));
        ended.ShouldAllBe(end => end);
        (await visitor.OpenAsync("/support")).Status.ShouldBe(HttpStatusCode.OK);
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task The_limits_are_on_as_the_program_is_shipped()
    {
        await using var site = await RunningSite.EmptyAsync();
        var limits = site.The<IOptions<KestrelServerOptions>>().Value.Limits;
        limits.MinRequestBodyDataRate.ShouldNotBeNull();
        limits.MinResponseDataRate.ShouldNotBeNull();
        limits.RequestHeadersTimeout.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(30));
        limits.KeepAliveTimeout.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(130));
        limits.MaxRequestBodySize.ShouldBe(256 * 1024);
        limits.MaxRequestHeadersTotalSize.ShouldBeLessThanOrEqualTo(32 * 1024);
    }

    private static Task<RunningSite> ImpatientAsync() => RunningSite.StartAsync(demo: false, prepared: true, app =>
    {
        var limits = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(1);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1000, gracePeriod: TimeSpan.FromSeconds(1.5));
    });

    /// <summary>Sends a byte now and then until the server hangs up.</summary>
    /// <returns>False when it never did.</returns>
    private static async Task<bool> DribbleAsync(TcpClient client)
    {
        using var patience = new CancellationTokenSource(Never);
        var stream = client.GetStream();
        var end = UntilEndAsync(stream, patience.Token);
        try
        {
            while (!end.IsCompleted)
            {
                await stream.WriteAsync("a"u8.ToArray(), patience.Token);
                await Task.WhenAny(end, Task.Delay(200, patience.Token));
            }
            return await end;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<bool> UntilEndAsync(NetworkStream stream, CancellationToken cancel)
    {
        var read = new byte[4096];
        try
        {
            while (await stream.ReadAsync(read, cancel) > 0)
            {
            }
            return true;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
