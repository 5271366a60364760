namespace Footing.Web.Features.SignIn;

/// <summary>Why the organisation's own sign-in led nowhere.</summary>
public enum ProviderTrouble
{
    /// <summary>The person, or the provider, said no.</summary>
    Declined,

    /// <summary>The answer was late, came twice, or does not belong to this browser.</summary>
    Failed,

    /// <summary>The provider cannot be reached.</summary>
    Unreachable,

    /// <summary>No account here is connected to the person.</summary>
    NotConnected,

    /// <summary>The account is disabled.</summary>
    Disabled,

    /// <summary>The person is connected to another account, or the account to another person.</summary>
    Taken,
}
