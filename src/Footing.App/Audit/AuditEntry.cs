using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Footing.App.Audit;

/// <summary>
/// One link of the chain. It holds ids and never a name or a word, so that deleting an account's details or a whole
/// recovery leaves it as it was.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>What is hashed, and in which order; a change of either takes a new tag.</summary>
    private const string Version = "footing-audit-1";

    private AuditEntry() { }

    internal AuditEntry(AuditEntry? previous, DateTimeOffset at, AuditKind kind, Guid? by, Guid? subject)
    {
        Sequence = (previous?.Sequence ?? 0) + 1;

        // Whole milliseconds, which both databases give back as they took them.
        At = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        Kind = kind;
        By = by;
        Subject = subject;
        PreviousHash = previous?.Hash ?? BeforeTheFirst;
        Hash = ComputeHash();
    }

    /// <summary>What the first entry names as the one before it.</summary>
    internal static byte[] BeforeTheFirst => new byte[SHA256.HashSizeInBytes];

    /// <summary>1 for the first, and one more for each that follows.</summary>
    public long Sequence { get; private set; }

    public DateTimeOffset At { get; private set; }

    public AuditKind Kind { get; private set; }

    /// <summary>The account that did it; null where nobody was signed in, and for whatever concerns a recovery.</summary>
    public Guid? By { get; private set; }

    /// <summary>The account, invitation or recovery it was done to; null for none.</summary>
    public Guid? Subject { get; private set; }

    public byte[] PreviousHash { get; private set; } = [];

    public byte[] Hash { get; private set; } = [];

    /// <summary>SHA-256 over all fields but <see cref="Hash"/>, each with its length before it, so that none can borrow from its neighbour.</summary>
    public byte[] ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(Version));
        Append(hash, Bytes(Sequence));
        Append(hash, Bytes(At.UtcTicks));
        Append(hash, Encoding.UTF8.GetBytes(Kind.ToString()));
        Append(hash, By?.ToByteArray(bigEndian: true));
        Append(hash, Subject?.ToByteArray(bigEndian: true));
        Append(hash, PreviousHash);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, byte[]? field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field?.Length ?? 0);
        hash.AppendData(length);
        hash.AppendData(field ?? []);
    }

    private static byte[] Bytes(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}
