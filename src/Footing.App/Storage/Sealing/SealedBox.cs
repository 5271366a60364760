using System.Security.Cryptography;

namespace Footing.App.Storage.Sealing;

/// <summary>
/// Bytes sealed with AES-256-GCM: one byte of version, the nonce, the tag, the ciphertext. What they are bound to is not
/// kept in it; whoever opens must name the same, so that a box cannot be put in the place of another.
/// </summary>
public static class SealedBox
{
    public const int KeyBytes = 32;

    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes + TagBytes;

    /// <param name="key">32 bytes. Nonces are random: one key is good for four thousand million boxes.</param>
    /// <param name="plain">What to seal.</param>
    /// <param name="boundTo">What it belongs to.</param>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> boundTo)
    {
        var box = new byte[HeadBytes + plain.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, plain, box.AsSpan(HeadBytes), box.AsSpan(1 + NonceBytes, TagBytes), boundTo);
        return box;
    }

    /// <exception cref="SealBrokenException">Altered, cut, sealed with another key or bound to something else.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> boundTo)
    {
        if (box.Length < HeadBytes) throw new SealBrokenException("A sealed value is too short.");
        if (box[0] != Version) throw new SealBrokenException($"A sealed value has format {box[0]}; this program knows format {Version}.");
        var plain = new byte[box.Length - HeadBytes];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(box.Slice(1, NonceBytes), box[HeadBytes..], box.Slice(1 + NonceBytes, TagBytes), plain, boundTo);
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw new SealBrokenException("A sealed value was altered, moved, or sealed with another key.", fault);
        }
        return plain;
    }
}
