using Footing.App.Recoveries;

namespace Footing.App.People;

/// <summary>A one-time link with which someone an admin named makes their account, or finds back into it.</summary>
public sealed class AccountInvitation
{
    /// <summary>How long the link works.</summary>
    public const int OpenDays = 14;

    /// <summary>How long a link into an existing account works.</summary>
    public const int SignInDays = 3;

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

    /// <summary>A link for someone who has an account. It has the account's id, so that there is one at a time.</summary>
    internal static AccountInvitation ToSignIn(Account account, string tokenHash, TimeProvider clock) => new()
    {
        Id = account.Id,
        DisplayName = account.DisplayName,
        Email = account.Email ?? "",
        Lead = account.IsLead,
        TokenHash = tokenHash,
        ExpiresAt = clock.GetUtcNow().AddDays(SignInDays),
    };

    public Guid Id { get; private set; }
    public string DisplayName { get; private set; } = "";
    public string Email { get; private set; } = "";

    /// <summary>Whether the account will be a lead's.</summary>
    public bool Lead { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }
}
