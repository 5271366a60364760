using Footing.App.People;

namespace Footing.Web;

/// <summary>The organisation's own sign-in, spoken to by OpenID Connect.</summary>
public sealed record SignInProvider
{
    /// <summary>Address under which it describes itself; https, except on this machine.</summary>
    public required Uri Authority { get; init; }

    /// <summary>The name under which Footing is registered there.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret that goes with it; null for a client registered without one.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What people call it; stands on the button.</summary>
    public string Name { get; init; } = "your organisation’s sign-in";

    /// <summary>What it may decide beyond who somebody is.</summary>
    public ProviderTrust Trust { get; init; } = new(TrustEmail: false, CreateAccounts: false);
}
