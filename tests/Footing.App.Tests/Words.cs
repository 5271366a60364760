using System.Text;

namespace Footing.App.Tests;

internal static class Words
{
    /// <summary>Not as text, and not as the bytes of text written in hexadecimal, as a dump shows them.</summary>
    public static void ShouldNotContainAny(this string everything, IEnumerable<string> words) =>
        words.Where(word => everything.Contains(word, StringComparison.OrdinalIgnoreCase)
            || everything.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(word)), StringComparison.OrdinalIgnoreCase)
            || everything.Contains(Convert.ToHexString(Encoding.Unicode.GetBytes(word)), StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
}
