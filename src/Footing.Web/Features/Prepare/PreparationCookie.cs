using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Footing.App.Recoveries;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Footing.Web.Features.Prepare;

/// <summary>
/// Keeps a preparation in the lead's own browser and nowhere else: encrypted, for this browser session, sent back
/// only to the pages of this one preparation.
/// </summary>
public sealed class PreparationCookie(IDataProtectionProvider protection)
{
    /// <summary>Servers refuse headers over 32 kB; this leaves room for everything else a browser sends.</summary>
    private const int Longest = 20_000;

    /// <summary>Says to the page of today that there is a preparation, and which one: an id, nothing of what is in it.</summary>
    private const string Marker = "footing-preparing";

    private const string Purpose = "Footing.Preparation";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The text is encrypted, never put into a page as it is, so letters need no escapes that make it longer.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly ChunkingCookieManager chunks = new() { ThrowForPartialCookies = false };

    /// <summary>The preparation of that id, or null when the browser holds none that can be read.</summary>
    public Preparation? Read(HttpContext context, Guid id)
    {
        if (chunks.GetRequestCookie(context, Name(id)) is not { Length: > 0 } kept) return null;
        try
        {
            var preparation = JsonSerializer.Deserialize<Preparation>(Protector(id).Unprotect(kept), Json);
            return preparation?.Id == id ? preparation : null;
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps the preparation. False when it has grown too long, and then nothing has changed.</summary>
    public bool TryKeep(HttpContext context, Preparation preparation)
    {
        var kept = Protector(preparation.Id).Protect(JsonSerializer.Serialize(preparation, Json));
        if (kept.Length > Longest) return false;
        chunks.AppendResponseCookie(context, Name(preparation.Id), kept, Options(context, preparation.Id));
        context.Response.Cookies.Append(Marker, preparation.Id.ToString(), MarkerOptions(context));
        return true;
    }

    /// <summary>Throws the preparation away.</summary>
    public void Delete(HttpContext context, Guid id)
    {
        chunks.DeleteCookie(context, Name(id), Options(context, id));
        context.Response.Cookies.Delete(Marker, MarkerOptions(context));
    }

    /// <summary>The preparation that was last worked on in this browser, as the page of today may know it; null for none.</summary>
    public static Guid? LastId(HttpContext context) => Guid.TryParse(context.Request.Cookies[Marker], out var id) ? id : null;

    private static string Name(Guid id) => $"footing-preparation-{id:N}";

    private IDataProtector Protector(Guid id) => protection.CreateProtector(Purpose, id.ToString("N"));

    private static CookieOptions Options(HttpContext context, Guid id) => OptionsFor(context, $"/prepare/{id}");

    private static CookieOptions MarkerOptions(HttpContext context) => OptionsFor(context, "/today");

    private static CookieOptions OptionsFor(HttpContext context, string path) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = context.Request.PathBase + path,
        IsEssential = true,
    };
}
