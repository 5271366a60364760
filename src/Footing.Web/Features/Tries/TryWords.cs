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
        var size = attempt.Size switch { TrySize.Small => "Small", TrySize.Medium => "Medium", _ => "Real size" };
        return attempt.Seen ? $"{size}, seen by others" : $"{size}, unseen";
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
}
