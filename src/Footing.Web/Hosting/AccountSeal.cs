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

    internal string ForForm(Guid account) => forms.Protect(account.ToString("N"));

    /// <summary>Who had the page of a form; null when nobody was signed in, an empty id when it cannot be read.</summary>
    internal Guid? OfForm(string? text) => string.IsNullOrEmpty(text) ? null : Open(() => forms.Unprotect(text)) ?? Guid.Empty;

    /// <summary>Proof, for an address, that a page of ours was opened by this account: nobody else can make someone connect theirs.</summary>
    internal string ForConnecting(Guid account) => connecting.Protect(account.ToString("N"), ConnectsFor);

    internal Guid? OfConnecting(string text) => Open(() => connecting.Unprotect(text));

    private static Guid? Open(Func<string> open)
    {
        try
        {
            return Guid.ParseExact(open(), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
