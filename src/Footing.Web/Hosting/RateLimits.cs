using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Hosting;

/// <summary>
/// How often what can be guessed at may be tried: by one network, and for one address that somebody signs in with,
/// whether it is known or not. Networks and addresses fall into a fixed number of slots, so that no flood of them takes memory.
/// </summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string OwnPassword = "own-password";
    public const string Invitation = "invitation";
    public const string Api = "api";

    /// <summary>Tries for one address within <see cref="AddressWindow"/>.</summary>
    internal const int TriesForAddress = 10;
    internal static readonly TimeSpan AddressWindow = TimeSpan.FromMinutes(10);

    private const int Slots = 16_384;
    private const int None = -1;
    private const int IPv6NetworkBytes = 8;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    internal static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = RefuseAsync;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, int>(http =>
            AddressTried(http) is { } address ? Sliding(Slot(address), TriesForAddress, AddressWindow) : RateLimitPartition.GetNoLimiter(None));
        Add(limits, SignIn, permits: 20, IsPost);
        Add(limits, OwnPassword, permits: 10, request => IsPost(request) && request.Query["handler"] == "Password");
        Add(limits, Invitation, permits: 60);
        Add(limits, Api, permits: 240);
    });

    private static void Add(RateLimiterOptions limits, string name, int permits, Func<HttpRequest, bool>? counts = null) => limits.AddPolicy(name, http =>
        counts is null || counts(http.Request)
            ? Sliding(Slot(Network(http.Connection.RemoteIpAddress)), permits, Minute)
            : RateLimitPartition.GetNoLimiter(None));

    private static bool IsPost(HttpRequest request) => HttpMethods.IsPost(request.Method);

    private static RateLimitPartition<int> Sliding(int slot, int permits, TimeSpan window) =>
        RateLimitPartition.GetSlidingWindowLimiter(slot, _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = window, SegmentsPerWindow = 6 });

    /// <summary>The slot of a key. Which keys share one differs with every start, so that nobody can choose a neighbour.</summary>
    private static int Slot(string key) => (int)((uint)StringComparer.Ordinal.GetHashCode(key) % Slots);

    /// <summary>The address that a form tries to sign in with by something that can be guessed; null for none. The form has been read before.</summary>
    private static string? AddressTried(HttpContext http)
    {
        if (PolicyOf(http) is not (SignIn or Invitation) || !HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
            return null;
        var address = http.Request.Form["Email"].ToString();
        return string.IsNullOrWhiteSpace(address) || http.Request.Form["Passkey"].ToString().Length > 0 ? null : address.Trim().ToUpperInvariant();
    }

    /// <summary>A program gets problem details; a person gets back what they typed, or the page that every refusal has.</summary>
    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancel)
    {
        var http = refused.HttpContext;
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.Zero ? after : Minute;
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (PolicyOf(http) == Api)
        {
            await Results.Problem("Too many requests from one network. Wait a minute.", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
        }
        else if (CarriedForm.IsOurs(http.Request) && await CarriedForm.FromAsync(http.Request, cancel) is { } form)
        {
            // Limits come before the sign-in is read; the page that is shown needs it.
            http.User = (await http.AuthenticateAsync()).Principal ?? http.User;
            await FormReplay.Held(form, wait).ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
        }
    }

    private static string? PolicyOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;

    /// <summary>An IPv4 address, or the /64 that one IPv6 subscriber holds.</summary>
    public static string Network(IPAddress? address)
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
