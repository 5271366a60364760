using System.Text;
using System.Xml.Linq;
using Footing.App.Storage.Sealing;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.App.Storage.Keys;

/// <summary>
/// Seals the keys of cookies, which the framework keeps as files, with a data key of their own: when the organisation's
/// key is changed they stay as they are, and everyone stays signed in.
/// </summary>
internal sealed class SealsCookieKeys(DataKeys keys) : IXmlEncryptor
{
    internal static ReadOnlySpan<byte> Binding => "cookie key"u8;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        // The framework asks without waiting, and only when it makes a key: once in three months.
        keys.MakeAsync(DataKeys.Cookies, CancellationToken.None).GetAwaiter().GetResult();
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = SealedBox.Seal(keys.Of(DataKeys.Cookies), plain, Binding);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(box)), typeof(OpensCookieKeys));
    }
}

/// <summary>The framework makes it by its name.</summary>
internal sealed class OpensCookieKeys(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var key = services.GetRequiredService<DataKeys>().Of(DataKeys.Cookies);
        return XElement.Parse(Encoding.UTF8.GetString(SealedBox.Open(key, Convert.FromBase64String(encryptedElement.Value), SealsCookieKeys.Binding)));
    }
}
