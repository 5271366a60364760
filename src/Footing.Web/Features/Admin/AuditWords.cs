using Footing.App.Audit;

namespace Footing.Web.Features.Admin;

/// <summary>What the audit chain says, in plain words.</summary>
internal static class AuditWords
{
    public static string Say(AuditLine line) => line.Kind switch
    {
        AuditKind.SignedIn => $"{line.By} signed in",
        AuditKind.SignInRefused => line.Subject is null ? "A sign-in was refused" : $"A sign-in as {line.Subject} was refused",
        AuditKind.SignedOutEverywhere => $"{line.By} signed out everywhere",
        AuditKind.AccountMade => $"The account of {line.Subject} was made",
        AuditKind.AccountDisabled => $"{line.By} disabled the account of {line.Subject}",
        AuditKind.AccountEnabled => $"{line.By} enabled the account of {line.Subject}",
        AuditKind.LeadRoleGiven => $"{line.Subject} became a lead, by {line.By}",
        AuditKind.LeadRoleTaken => $"{line.Subject} is no lead any more, by {line.By}",
        AuditKind.PartnerRoleGiven => $"{line.Subject} became a partner, by {line.By}",
        AuditKind.PartnerRoleTaken => $"{line.Subject} is no partner any more, by {line.By}",
        AuditKind.AdminRoleGiven => $"{line.Subject} became an administrator, by {line.By}",
        AuditKind.AdminRoleTaken => $"{line.Subject} is no administrator any more, by {line.By}",
        AuditKind.PasswordChanged => $"The password of {line.Subject} was changed",
        AuditKind.PasskeyAdded => $"{line.Subject} added a passkey",
        AuditKind.PasskeyRemoved => $"{line.Subject} removed a passkey",
        AuditKind.RecoveryCodesMade => $"{line.Subject} made recovery codes",
        AuditKind.RecoveryCodeUsed => $"{line.Subject} used a recovery code",
        AuditKind.AccountLinkMade => $"{line.By} made a link for a new account",
        AuditKind.SignInLinkMade => $"{line.By} made a sign-in link for {line.Subject}",
        AuditKind.LegalHoldSet => $"{line.By} set a legal hold on {line.Subject}",
        AuditKind.LegalHoldLifted => $"{line.By} lifted the legal hold on {line.Subject}",
        AuditKind.InvitationSent => $"Invitation {line.Subject} was sent",
        AuditKind.InvitationWithdrawn => $"Invitation {line.Subject} was taken back",
        AuditKind.InvitationOver => $"Invitation {line.Subject} was not taken up",
        AuditKind.Agreed => $"Recovery {line.Subject} was agreed to",
        AuditKind.HandedOver => $"Recovery {line.Subject} went to another lead",
        AuditKind.Closed => $"Recovery {line.Subject} was closed by agreement",
        AuditKind.ErasureAsked => $"Recovery {line.Subject} is to be erased once a legal hold is lifted",
        AuditKind.Erased => $"Recovery {line.Subject} was erased",
        AuditKind.DeletedByTime => $"Recovery {line.Subject} was deleted, its time being over",
        AuditKind.RetentionChanged => $"{line.By} lowered how long things are kept",
        AuditKind.SettingsChanged => $"{line.By} changed settings",
        AuditKind.KeyRotated => "The organisation’s key was rotated",
        AuditKind.BackupMade => "A backup was made",
        AuditKind.BackupRestored => "A backup was restored",
        AuditKind.InsightsPublished => "Figures of a period were published",
        AuditKind.AuditExported => "This list was exported",
        _ => line.Kind.ToString(),
    };
}
