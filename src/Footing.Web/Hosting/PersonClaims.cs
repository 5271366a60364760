using System.Globalization;
using System.Security.Claims;
using Footing.App.People;

namespace Footing.Web.Hosting;

/// <summary>What a request knows of the person who is signed in.</summary>
public static class PersonClaims
{
    internal const string Admin = "footing.admin";
    internal const string Partner = "footing.partner";
    internal const string Lead = "footing.lead";
    private const string Called = "footing.name";
    private const string Zone = "footing.zone";

    /// <summary>The account, or null for someone who is not signed in.</summary>
    public static Guid? AccountId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The account of a page that cannot be opened without a sign-in.</summary>
    /// <exception cref="InvalidOperationException">The page lacks <c>[Authorize]</c>.</exception>
    public static Guid RequireAccountId(this ClaimsPrincipal person) =>
        person.AccountId() ?? throw new InvalidOperationException("This page needs someone who is signed in.");

    /// <summary>How they want to be called.</summary>
    public static string DisplayName(this ClaimsPrincipal person) => person.FindFirstValue(Called) ?? "";

    /// <summary>IANA name of their time zone.</summary>
    public static string TimeZone(this ClaimsPrincipal person) => person.FindFirstValue(Zone) ?? "UTC";

    public static bool IsLead(this ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == Lead);

    public static bool IsAdmin(this ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == Admin);

    public static bool IsPartner(this ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == Partner);

    internal static ClaimsIdentity Of(Account account)
    {
        var identity = new ClaimsIdentity();
        identity.AddClaim(new Claim(Called, account.DisplayName));
        identity.AddClaim(new Claim(Zone, account.TimeZone));
        if (account.IsLead)
            identity.AddClaim(new Claim(Lead, "yes"));
        if (account.IsAdmin)
            identity.AddClaim(new Claim(Admin, "yes"));
        if (account.IsPartner)
            identity.AddClaim(new Claim(Partner, "yes"));
        return identity;
    }
}
