using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Footing.App.Audit;

/// <summary>
/// Where the chain stood at a moment, signed. Kept away from the database it finds what a chain alone cannot: entries
/// cut off at its end, and a chain written anew from the start.
/// </summary>
/// <param name="Sequence">The last entry; 0 for none.</param>
/// <param name="Hash">Its hash, in hexadecimal.</param>
/// <param name="At">When the head was signed.</param>
/// <param name="Key">Fingerprint of the key that signed it.</param>
/// <param name="Signature">ECDSA over the other fields, in base 64.</param>
public sealed record AuditHead(long Sequence, string Hash, DateTimeOffset At, string Key, string Signature)
{
    private const string Version = "footing-audit-head-1";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads a head as <see cref="ToJson"/> writes it; null when the text is none.</summary>
    public static AuditHead? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditHead>(text, Form) is { Sequence: >= 0, Hash: not null, Key: not null, Signature: not null } head ? head : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Form) + "\n";

    /// <summary>What is signed: every other field, each with its length before it.</summary>
    internal byte[] SignedBytes()
    {
        using var bytes = new MemoryStream();
        string[] fields =
        [
            Version, Sequence.ToString(CultureInfo.InvariantCulture), Hash,
            At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), Key,
        ];
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in fields.Select(Encoding.UTF8.GetBytes))
        {
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            bytes.Write(length);
            bytes.Write(field);
        }
        return bytes.ToArray();
    }
}
