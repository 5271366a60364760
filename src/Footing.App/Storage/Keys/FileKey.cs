using System.Security.Cryptography;
using Footing.App.Storage.Sealing;

namespace Footing.App.Storage.Keys;

/// <summary>An organisation's key of 32 random bytes, kept in a file as base64.</summary>
public sealed class FileKey : OrganisationKey
{
    private readonly byte[] secret;

    private FileKey(byte[] secret)
    {
        this.secret = secret;
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(secret, "footing organisation key"u8)[..8]);
    }

    public override string Id { get; }

    public override string Kind => "key file";

    /// <exception cref="OrganisationKeyException">The file holds no key.</exception>
    public static FileKey Read(string file)
    {
        var bytes = new byte[SealedBox.KeyBytes];
        var text = File.ReadAllText(file).Trim();
        return Convert.TryFromBase64String(text, bytes, out var length) && length == bytes.Length
            ? new(bytes)
            : throw new OrganisationKeyException($"{file} is no key: it must hold 32 bytes as base64. `footing keys make FILE` makes one.");
    }

    /// <summary>Makes a new key in a new file that only its owner can read. The file appears whole or not at all.</summary>
    /// <exception cref="IOException">There is a file of that name.</exception>
    public static FileKey Make(string file)
    {
        var bytes = RandomNumberGenerator.GetBytes(SealedBox.KeyBytes);
        var growing = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        using (var text = new StreamWriter(OwnersFile.Create(growing))) text.WriteLine(Convert.ToBase64String(bytes));
        try
        {
            File.Move(growing, file, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(growing);
            throw;
        }
        return new(bytes);
    }

    public override byte[] Wrap(Guid owner, byte[] key) => SealedBox.Seal(secret, key, owner.ToByteArray());

    public override byte[] Unwrap(Guid owner, byte[] wrapped) => SealedBox.Open(secret, wrapped, owner.ToByteArray());
}
