using Footing.App.Audit;

namespace Footing.Web.Features.Admin;

/// <summary>What an entry says, in plain words.</summary>
internal static class AuditWords
{
    public static string Say(AuditLine line) => line.Kind switch
    {
        AuditKind.SignInRefused => line.Subject is null ? "A sign-in was refused" : $"A sign-in as {line.Subject} was refused",
        AuditKind.SignedOutEverywhere => $"{line.By} signed out everywhere",
        AuditKind.AccountMade => $"The account of {line.Subject} was made",
        AuditKind.AccountDisabled => $"{line.By} disabled the account of {line.Subject}",
        AuditKind.AccountEnabled => $"{line.By} enabled the account of {line.Subject}",
        AuditKind.LeadRoleGiven => $"{line.Subject} became a lead, by {line.By}",
        AuditKind.LeadRoleTaken => $"{line.Subject} is no lead any more, by {line.By}",
        AuditKind.PartnerRoleGiven => $"{line.Subject} became a partner, by {line.By}",
        AuditKind.PartnerRoleTaken => $"{line.Subject} is no partner any more, by {line.By}",
        AuditKind.AdminRoleGiven => line.By == line.Subject ? $"{line.Subject} became the first administrator" : $"{line.Subject} became an administrator, by {line.By}",
        AuditKind.AdminRoleTaken => $"{line.Subject} is no administrator any more, by {line.By}",
        AuditKind.PasswordChanged => $"The password of {line.Subject} was changed",
        AuditKind.PasskeyAdded => $"{line.Subject} added a passkey",
        AuditKind.PasskeyRemoved => $"{line.Subject} removed a passkey",
        AuditKind.ProviderConnected => $"{line.Subject} connected the organisation’s sign-in",
        AuditKind.ProviderDisconnected => $"{line.Subject} disconnected the organisation’s sign-in",
        AuditKind.RecoveryCodesMade => $"{line.Subject} made recovery codes",
        AuditKind.RecoveryCodeUsed => $"{line.Subject} used a recovery code",
        AuditKind.AccountLinkMade => $"{line.By} made a link for a new account",
        AuditKind.SignInLinkMade => $"{line.By} made a sign-in link for {line.Subject}",
        AuditKind.LegalHoldSet => $"{line.By} set a legal hold on {line.Subject}",
        AuditKind.LegalHoldLifted => $"{line.By} lifted the legal hold on {line.Subject}",
        AuditKind.RetentionChanged => $"{line.By} lowered how long things are kept",
        AuditKind.SettingsChanged => $"{line.By} changed settings",
        AuditKind.KeyRotated => "The organisation’s key was rotated",
        AuditKind.BackupMade => "A backup was made",
        AuditKind.BackupRestored => "A backup was restored",
        AuditKind.InsightsPublished => "Figures of a period were published",
        AuditKind.AuditExported => "The whole list was printed on the server",
        _ => line.Kind.ToString(),
    };
}
