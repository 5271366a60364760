using Footing.App.Recoveries;

namespace Footing.App.People;

/// <summary>A one-time link with which someone an admin named makes their account.</summary>
public sealed class AccountInvitation
{
    /// <summary>How long the link works.</summary>
    public const int OpenDays = 14;

    private AccountInvitation() { }

    internal AccountInvitation(string displayName, string email, bool lead, string token, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        Id = Guid.CreateVersion7(now);
        DisplayName = displayName;
        Email = email;
        Lead = lead;
        TokenHash = InvitationToken.Hash(token);
        ExpiresAt = now.AddDays(OpenDays);
    }

    public Guid Id { get; private set; }
    public string DisplayName { get; private set; } = "";
    public string Email { get; private set; } = "";

    /// <summary>Whether the account will be a lead's.</summary>
    public bool Lead { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }
}
