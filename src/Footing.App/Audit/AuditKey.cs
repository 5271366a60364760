using System.Security.Cryptography;
using Footing.App.Storage;
using Footing.App.Storage.Keys;

namespace Footing.App.Audit;

/// <summary>The installation's own key pair (ECDSA on P-256) that signs heads of the audit chain.</summary>
internal sealed class AuditKey : IDisposable
{
    private readonly ECDsa pair;

    private AuditKey(ECDsa pair) => this.pair = pair;

    /// <summary>SHA-256 of the public key, in hexadecimal.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(pair.ExportSubjectPublicKeyInfo()));

    /// <summary>The key pair, or null when none was made yet.</summary>
    public static AuditKey? Find(StorageOptions options)
    {
        if (!File.Exists(FileOf(options))) return null;
        var found = ECDsa.Create();
        found.ImportFromPem(File.ReadAllText(FileOf(options)));
        return new(found);
    }

    /// <summary>The key pair, made when there is none. The caller holds the lock that keeps two nodes from making two.</summary>
    public static AuditKey FindOrMake(StorageOptions options)
    {
        if (Find(options) is { } known) return known;
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        OwnersFile.Replace(FileOf(options), made.ExportPkcs8PrivateKeyPem());
        return new(made);
    }

    public AuditHead Sign(long sequence, byte[] hash, DateTimeOffset at)
    {
        var head = new AuditHead(sequence, Convert.ToHexStringLower(hash), DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()), Fingerprint, "");
        return head with { Signature = Convert.ToBase64String(pair.SignData(head.SignedBytes(), HashAlgorithmName.SHA256)) };
    }

    public bool HasSigned(AuditHead head)
    {
        var signature = new byte[head.Signature.Length];
        return head.Key == Fingerprint
            && Convert.TryFromBase64String(head.Signature, signature, out var length)
            && pair.VerifyData(head.SignedBytes(), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    public void Dispose() => pair.Dispose();

    private static string FileOf(StorageOptions options) => Path.Combine(options.KeysFolder, "audit-key.pem");
}
