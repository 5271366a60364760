using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Footing.App.Storage.Sealing;

namespace Footing.App.Storage.Keys;

/// <summary>An organisation's key that is an RSA certificate: data keys are wrapped with OAEP and SHA-256, together with their owner.</summary>
public sealed class CertificateKey : OrganisationKey
{
    private const int OwnerBytes = 16;

    private readonly RSA pair;
    private readonly Lock one = new();

    private CertificateKey(RSA pair)
    {
        this.pair = pair;
        Id = Convert.ToHexStringLower(SHA256.HashData(pair.ExportSubjectPublicKeyInfo())[..8]);
    }

    public override string Id { get; }

    public override string Kind => "certificate";

    /// <param name="file">A PKCS #12 file with the private key.</param>
    /// <param name="password">Its password; null for none.</param>
    /// <exception cref="OrganisationKeyException">It cannot be opened, or holds no RSA key.</exception>
    public static CertificateKey Read(string file, string? password)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password, X509KeyStorageFlags.EphemeralKeySet);
            return new(certificate.GetRSAPrivateKey() ?? throw new OrganisationKeyException($"{file} holds no private RSA key."));
        }
        catch (CryptographicException fault)
        {
            throw new OrganisationKeyException(
                $"The certificate {file} cannot be opened: {fault.Message} Give its password in the variable {OrganisationKeySource.PasswordVariable} "
                + "or in a file with --organisation-certificate-password.", fault);
        }
    }

    public override byte[] Wrap(Guid owner, byte[] key)
    {
        lock (one) return pair.Encrypt([.. owner.ToByteArray(), .. key], RSAEncryptionPadding.OaepSHA256);
    }

    public override byte[] Unwrap(Guid owner, byte[] wrapped)
    {
        var both = Decrypt(wrapped);
        return both.Length == OwnerBytes + SealedBox.KeyBytes && both.AsSpan(0, OwnerBytes).SequenceEqual(owner.ToByteArray())
            ? both[OwnerBytes..]
            : throw new SealBrokenException("A data key belongs to another owner.");
    }

    private byte[] Decrypt(byte[] wrapped)
    {
        try
        {
            lock (one) return pair.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256);
        }
        catch (CryptographicException fault)
        {
            throw new SealBrokenException("A data key was altered, or wrapped by another certificate.", fault);
        }
    }
}
