namespace Footing.Web.Features.Prepare;

/// <summary>What a lead puts right first when a part in it was theirs.</summary>
/// <param name="Where">Where and with whom.</param>
/// <param name="Words">Words to adapt.</param>
/// <param name="BetterSomeoneElse">True when another person should hold the recovery.</param>
public sealed record PutRight(string Where, string Words, bool BetterSomeoneElse)
{
    /// <summary>What to put right when a fact holds; null when there is nothing to.</summary>
    /// <param name="fact">Id of a fact about the lead's own part.</param>
    public static PutRight? For(string fact) => fact switch
    {
        CaseFacts.LeadJoinedBlame => new(
            "With them alone, before anything else. Then before the people who heard it, if they want that.",
            "I criticised you in front of others. That was wrong of me, and I am sorry. Would you like me to say so to the people who heard it?",
            BetterSomeoneElse: true),
        CaseFacts.LeadSetTerms => new(
            "With them, in the first talk, and in any account you give to others.",
            "I set the date and the scope. That part of what went wrong is mine, and I will say so when I am asked.",
            BetterSomeoneElse: false),
        CaseFacts.LeadChecksMore => new(
            "With them, this week. Then go back to the checks you made before.",
            "I have been checking on your work more since it happened. From today I will ask when we had agreed to, and not in between.",
            BetterSomeoneElse: false),
        _ => null,
    };
}
