using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Footing.App.Recoveries;

/// <summary>The secret in an invitation's link. Only its hash is stored.</summary>
public static class InvitationToken
{
    /// <summary>256 random bits, safe in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
