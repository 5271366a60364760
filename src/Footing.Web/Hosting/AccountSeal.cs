using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Footing.Web.Hosting;

/// <summary>
/// Names an account on its own pages in a way that only this host can read or write: whose form it is, and who asked to
/// connect their account.
/// </summary>
public sealed class AccountSeal(IDataProtectionProvider protection)
{
    /// <summary>Field of every form that says who had the page.</summary>
    public const string FormField = "typed-by";

    private static readonly TimeSpan ConnectsFor = TimeSpan.FromMinutes(30);
    private readonly IDataProtector forms = protection.CreateProtector("Footing.TypedBy");
    private readonly ITimeLimitedDataProtector connecting = protection.CreateProtector("Footing.Connect").ToTimeLimitedDataProtector();

    // In bytes: it stands in every form of a page, and pages are kept light.
    internal string ForForm(Guid account) => Base64Url.EncodeToString(forms.Protect(account.ToByteArray()));

    /// <summary>Who had the page of a form; null when nobody was signed in, an empty id when it cannot be read.</summary>
    internal Guid? OfForm(string? text) => string.IsNullOrEmpty(text) ? null : Open(() => new Guid(forms.Unprotect(Base64Url.DecodeFromChars(text)))) ?? Guid.Empty;

    /// <summary>Proof, for an address, that a page of ours was opened by this account: nobody else can make someone connect theirs.</summary>
    internal string ForConnecting(Guid account) => connecting.Protect(account.ToString("N"), ConnectsFor);

    internal Guid? OfConnecting(string text) => Open(() => Guid.ParseExact(connecting.Unprotect(text), "N"));

    private static Guid? Open(Func<Guid> open)
    {
        try
        {
            return open();
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
