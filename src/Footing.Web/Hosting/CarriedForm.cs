using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Footing.Web.Hosting;

/// <summary>One field of a form as it was posted.</summary>
public sealed record CarriedField(string Name, string Value);

/// <summary>
/// A posted form that could not be taken yet, carried through other pages so that nothing typed is lost.
/// It travels in the person's own browser and is never stored here.
/// </summary>
/// <param name="Action">Path and query it was posted to.</param>
/// <param name="Fields">Its fields in order, without passwords and without the token of the old page.</param>
/// <param name="By">The account under which it was typed; null when nobody was signed in, an empty id when that cannot be told any more.</param>
public sealed record CarriedForm(string Action, IReadOnlyList<CarriedField> Fields, Guid? By)
{
    /// <summary>Reads the form of a request; null when it has none.</summary>
    public static async Task<CarriedForm?> FromAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return null;
        var services = request.HttpContext.RequestServices;
        var token = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        var form = await request.ReadFormAsync(cancellation);
        var by = services.GetRequiredService<AccountSeal>().OfForm(form[AccountSeal.FormField]) ?? SessionCheck.EndedFor(request.HttpContext);
        return new CarriedForm(
            request.Path + request.QueryString,
            [.. form.Where(field => field.Key != token && field.Key != AccountSeal.FormField && !IsSecret(field.Key))
                .SelectMany(field => field.Value.Select(value => new CarriedField(field.Key, value ?? "")))],
            by);
    }

    /// <summary>Whether somebody may see it again: who typed it, or anyone in that browser when nobody was signed in.</summary>
    public bool MayBeSeenBy(Guid? account) => By is null || By == account;

    /// <summary>
    /// True when the form came from one of our own pages. Only such a form is shown again with a button that sends it:
    /// another site could otherwise have someone send words that are not theirs.
    /// </summary>
    public static bool IsOurs(HttpRequest request)
    {
        var antiforgery = request.HttpContext.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        var from = request.Headers["Sec-Fetch-Site"].ToString();
        // The antiforgery cookie is SameSite=Strict: it does not come along from elsewhere, for browsers that do not say where a post is from.
        return from is "same-origin" || (from.Length == 0 && request.Cookies.ContainsKey(antiforgery.Cookie.Name ?? ""));
    }

    /// <summary>True for fields that are never carried or read.</summary>
    public static bool IsSecret(string name) => name.EndsWith("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same form without the named field.</summary>
    public CarriedForm Without(Func<CarriedField, bool> dropped) => this with { Fields = [.. Fields.Where(field => !dropped(field))] };
}

/// <summary>Seals a carried form for its way through the sign-in page.</summary>
public sealed class CarriedForms(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Footing.CarriedForm").ToTimeLimitedDataProtector();

    public string Seal(CarriedForm form) => protector.Protect(JsonSerializer.Serialize(form), Lasts);

    /// <summary>Opens what was sealed; null when it is too old or was altered.</summary>
    public CarriedForm? Open(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            return JsonSerializer.Deserialize<CarriedForm>(protector.Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
