using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Hosting;

/// <summary>How often one network may try what can be guessed at: sign-ins, links with a secret, the API.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Invitation = "invitation";
    public const string Api = "api";

    private const int IPv6NetworkBytes = 8;

    internal static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = RefuseAsync;
        Add(limits, SignIn, permits: 20, postsOnly: true);
        Add(limits, Invitation, permits: 60, postsOnly: false);
        Add(limits, Api, permits: 240, postsOnly: false);
    });

    private static void Add(RateLimiterOptions limits, string name, int permits, bool postsOnly) => limits.AddPolicy(name, http =>
        postsOnly && !HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("reading")
            : RateLimitPartition.GetSlidingWindowLimiter(Network(http.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6,
            }));

    /// <summary>A program gets problem details; a person gets the page that every refusal has.</summary>
    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancel)
    {
        var http = refused.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName != Api) return;
        await Results.Problem("Too many requests from one network. Wait a minute.", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
    }

    /// <summary>An IPv4 address, or the /64 that one IPv6 subscriber holds.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, IPv6NetworkBytes))
            : address.ToString();
    }
}
