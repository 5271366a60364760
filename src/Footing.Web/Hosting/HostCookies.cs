using Microsoft.AspNetCore.Authentication.Cookies;

namespace Footing.Web.Hosting;

/// <summary>
/// Gives cookies the prefix <c>__Host-</c> when they travel over TLS: a browser then takes them from this host alone,
/// and no neighbour under the same domain can plant one.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => chunks.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        chunks.AppendResponseCookie(context, Name(context, key), value, ForHost(options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        chunks.DeleteCookie(context, Name(context, key), ForHost(options));

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;

    private static CookieOptions ForHost(CookieOptions options)
    {
        options.Path = "/";
        options.Domain = null;
        return options;
    }
}
