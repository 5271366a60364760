namespace Footing.App.People;

/// <summary>Whom the organisation's own sign-in says somebody is.</summary>
/// <param name="Issuer">Address by which the provider names itself.</param>
/// <param name="Subject">The person's lasting id there.</param>
/// <param name="Email">Their address as the provider knows it; null when it says none.</param>
/// <param name="EmailVerified">Whether the provider has made sure that the address is theirs.</param>
/// <param name="Name">Their name; null when it says none.</param>
/// <param name="TimeZone">IANA name of their time zone; null when it says none.</param>
public sealed record ProviderPerson(string Issuer, string Subject, string? Email, bool EmailVerified, string? Name, string? TimeZone);

/// <summary>What an administrator lets the provider decide.</summary>
/// <param name="TrustEmail">A verified address connects to the account that has it.</param>
/// <param name="CreateAccounts">Someone who has no account gets one.</param>
public sealed record ProviderTrust(bool TrustEmail, bool CreateAccounts);

/// <summary>How arriving from the provider ended.</summary>
public abstract record ProviderOutcome
{
    private ProviderOutcome() { }

    /// <summary>This account is theirs.</summary>
    public sealed record Known(Guid Account) : ProviderOutcome;

    /// <summary>No account is connected to them. They connect it themselves once they are signed in here.</summary>
    public sealed record NotConnected : ProviderOutcome;

    /// <summary>Their account is disabled.</summary>
    public sealed record Disabled : ProviderOutcome;
}

/// <summary>How connecting an account with the provider ended.</summary>
public enum ConnectOutcome
{
    Done,

    /// <summary>This person of the provider belongs to another account, or the account to another person.</summary>
    Taken,
}
