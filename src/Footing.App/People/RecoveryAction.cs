namespace Footing.App.People;

/// <summary>What can be done: with one recovery, with one alone work, or on the site.</summary>
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
    MarkNotRight,
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

    /// <summary>Say whether one's recovery is counted among the closed ones of its quarter.</summary>
    ChooseCounting,

    /// <summary>Ask someone to help with one task of the plan, or take that back.</summary>
    InviteAlly,

    /// <summary>Read the one task that was shared with an ally.</summary>
    ReadSharedTask,

    ReadAlone,
    WriteAlone,
    EraseAlone,

    /// <summary>Ask a lead to hold a recovery that begins with what the colleague picks.</summary>
    InviteLead,

    /// <summary>Read what a colleague picked for a lead, and accept or decline.</summary>
    AnswerLeadInvitation,

    /// <summary>Send what was prepared, and hold a recovery.</summary>
    Hold,

    /// <summary>What is open to everyone: support, the Monday sheet, the way in, preparing in one's own browser.</summary>
    UsePublicPages,

    /// <summary>See one's own list and keep one's own account.</summary>
    UseOwnAccount,

    ReadInsights,
    ManageAccounts,
    ManageSettings,
    ReadAudit,
}
