using System.Security.Cryptography;
using System.Text;

namespace Footing.App.People;

/// <summary>A code that lets someone in once when they have neither password nor passkey. Only its hash is stored.</summary>
public sealed class RecoveryCode
{
    /// <summary>No letter or digit in it is taken for another one.</summary>
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>120 random bits, so many that a fast hash cannot be searched.</summary>
    private const int Length = 24;
    private const int Group = 4;

    private RecoveryCode() { }

    internal RecoveryCode(Guid accountId, string code, TimeProvider clock)
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow());
        AccountId = accountId;
        Hash = HashOf(accountId, code);
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public string Hash { get; private set; } = "";

    /// <summary>A fresh code in groups of four.</summary>
    internal static string New() =>
        string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(Group).Select(group => new string(group)));

    /// <summary>The hash of a code as someone typed it: case, spaces, dashes and look-alike letters do not matter.</summary>
    internal static string HashOf(Guid accountId, string code)
    {
        var read = new StringBuilder(Length);
        foreach (var letter in code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit))
            read.Append(letter switch { 'o' => '0', 'i' or 'l' => '1', _ => letter });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId:N}:{read}")));
    }
}
