namespace Footing.App.People;

/// <summary>What someone is to one recovery.</summary>
public enum Relationship
{
    /// <summary>Nothing: also a lead whose invitation has not been accepted.</summary>
    Stranger,

    /// <summary>Holds it.</summary>
    Lead,

    /// <summary>It is about their confidence.</summary>
    Colleague,

    /// <summary>Held it before a hand-over.</summary>
    FormerLead,

    /// <summary>Came with the invitation's link and has not agreed.</summary>
    InvitedColleague,

    /// <summary>Looks after accounts and settings, no content.</summary>
    Admin,
}

/// <summary>What can be done with one recovery.</summary>
public enum RecoveryAction
{
    Read,
    ReadLog,
    Accept,
    Decline,
    ChangePlan,
    AgreePlan,
    NoteFacts,
    FillLeadForm,
    FillColleagueForm,
    AnswerAsLead,
    AnswerAsColleague,
    Release,
    WriteAccount,
    AddTry,
    WriteDebrief,
    Pause,
    Resume,
    ProposeHandOver,
    AgreeHandOver,
    Close,
    WantLaterLooks,
    NoteSuggestion,
    TakeBackInput,
    Erase,
    TakeCopy,
}
