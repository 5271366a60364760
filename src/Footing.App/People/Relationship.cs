namespace Footing.App.People;

/// <summary>What someone is to one recovery, to one alone work, or to the whole site.</summary>
public enum Relationship
{
    /// <summary>Nothing: also a lead whose invitation has not been accepted, and whoever has a disabled account.</summary>
    Stranger,

    /// <summary>Holds the recovery.</summary>
    Lead,

    /// <summary>The recovery is about their confidence.</summary>
    Colleague,

    /// <summary>Held the recovery before a hand-over.</summary>
    FormerLead,

    /// <summary>Came with the invitation's link and has not agreed.</summary>
    InvitedColleague,

    /// <summary>Asked by a colleague to hold their recovery, and has not agreed.</summary>
    InvitedLead,

    /// <summary>Asked by the colleague to help with one shared task.</summary>
    Ally,

    /// <summary>Whose alone work it is.</summary>
    Owner,

    /// <summary>Anyone at all, signed in or not.</summary>
    Anyone,

    /// <summary>Has an account that is not disabled.</summary>
    SignedIn,

    /// <summary>Is named a lead, which lets them prepare and hold recoveries.</summary>
    LeadRole,

    /// <summary>Sees counts over groups, no person.</summary>
    Partner,

    /// <summary>Looks after accounts and settings, no content.</summary>
    Admin,
}
