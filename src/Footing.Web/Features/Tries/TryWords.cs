using Footing.App.CheckIns;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Tries;

/// <summary>A try as a plain fact.</summary>
public static class TryWords
{
    /// <summary>How big, and whether anyone saw it: "Small, unseen".</summary>
    public static string Size(Try attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Size(attempt.Size, attempt.Seen);
    }

    /// <summary>The same for a try of work alone.</summary>
    public static string Size(TrySize size, bool seen)
    {
        var word = size switch { TrySize.Small => "Small", TrySize.Medium => "Medium", _ => "Real size" };
        return seen ? $"{word}, seen by others" : $"{word}, unseen";
    }

    /// <summary>How it ended against the standard agreed before.</summary>
    public static string Result(Try attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return attempt.Result switch
        {
            TryResult.Met => "To the agreed standard.",
            TryResult.Nearly => "Nearly to the agreed standard.",
            _ => "Not to the standard this time.",
        };
    }

    /// <summary>The same for a try of work alone, whose standard nobody agreed with anyone.</summary>
    public static string Result(TryResult result) => result switch
    {
        TryResult.Met => "To the standard.",
        TryResult.Nearly => "Nearly to the standard.",
        _ => "Not to the standard this time.",
    };
}
