namespace Footing.App.Audit;

/// <summary>
/// What was done. A name is part of what is hashed: it may be added, never renamed. Nothing here tells a declined
/// invitation from an unanswered one, nor whether or when someone read or copied a recovery.
/// </summary>
public enum AuditKind
{
    // About accounts: by the person or an admin, on an account.
    SignedIn,
    SignInRefused,
    SignedOutEverywhere,
    AccountMade,
    AccountDisabled,
    AccountEnabled,
    LeadRoleGiven,
    LeadRoleTaken,
    PartnerRoleGiven,
    PartnerRoleTaken,
    AdminRoleGiven,
    AdminRoleTaken,
    PasswordChanged,
    PasskeyAdded,
    PasskeyRemoved,
    ProviderConnected,
    ProviderDisconnected,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    AccountLinkMade,
    SignInLinkMade,
    LegalHoldSet,
    LegalHoldLifted,

    // About recoveries and invitations: they say neither by whom nor on whom.
    InvitationSent,
    InvitationWithdrawn,
    InvitationOver,
    Agreed,
    HandedOver,
    Closed,
    ErasureAsked,
    Erased,
    DeletedByTime,

    // About the installation.
    RetentionChanged,
    SettingsChanged,
    KeyRotated,
    BackupMade,
    BackupRestored,
    InsightsPublished,
    AuditExported,
}
