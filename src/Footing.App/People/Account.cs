using Microsoft.AspNetCore.Identity;

namespace Footing.App.People;

/// <summary>Someone who signs in. Anyone can be a colleague; leads, partners and admins are named as such.</summary>
public sealed class Account : IdentityUser<Guid>
{
    private Account() { }

    public string DisplayName { get; private set; } = "";
    public string TimeZone { get; private set; } = "UTC";
    public bool IsLead { get; private set; }
    public bool IsAdmin { get; private set; }

    /// <summary>Sees counts over groups of recoveries, and no recovery.</summary>
    public bool IsPartner { get; private set; }
    public DateTimeOffset? DisabledAt { get; private set; }

    public bool IsDisabled => DisabledAt is not null;

    /// <summary>What they are to the whole site, whatever they are to one recovery.</summary>
    public IEnumerable<Relationship> Standing
    {
        get
        {
            yield return Relationship.Anyone;
            if (IsDisabled) yield break;
            yield return Relationship.SignedIn;
            if (IsLead) yield return Relationship.LeadRole;
            if (IsPartner) yield return Relationship.Partner;
            if (IsAdmin) yield return Relationship.Admin;
        }
    }

    public static Account Named(string displayName, string email, string timeZone, TimeProvider clock) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        DisplayName = displayName.Trim(),
        UserName = email.Trim(),
        Email = email.Trim(),
        TimeZone = timeZone,
        SecurityStamp = Guid.NewGuid().ToString(),
    };

    public void MakeLead(bool lead = true) => IsLead = lead;

    public void MakeAdmin(bool admin = true) => IsAdmin = admin;

    public void MakePartner(bool partner = true) => IsPartner = partner;

    public void CallThemselves(string displayName, string timeZone)
    {
        DisplayName = displayName.Trim();
        TimeZone = timeZone;
    }

    /// <summary>A new password ends open sessions.</summary>
    internal void TakePassword(string hash)
    {
        PasswordHash = hash;
        EndSessions();
    }

    /// <summary>A session holds the stamp it began with, and is over when the account has another.</summary>
    internal void EndSessions() => SecurityStamp = Guid.NewGuid().ToString();

    internal void Disable(TimeProvider clock) => DisabledAt = clock.GetUtcNow();

    internal void Enable() => DisabledAt = null;
}
