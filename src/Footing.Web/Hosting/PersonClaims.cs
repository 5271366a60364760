using System.Globalization;
using System.Security.Claims;
using Footing.App.People;

namespace Footing.Web.Hosting;

/// <summary>What a request knows of the person who is signed in.</summary>
public static class PersonClaims
{
    private const string Is = "footing.is";
    private const string Session = "footing.session";
    private const string SignedInAt = "footing.since";

    /// <summary>How long after signing in someone may change how they sign in.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(30);
    private const string Called = "footing.name";
    private const string Zone = "footing.zone";

    /// <summary>The account, or null for someone who is not signed in.</summary>
    public static Guid? AccountId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The account of a page that cannot be opened without a sign-in.</summary>
    /// <exception cref="InvalidOperationException">The page does not say that it needs a sign-in.</exception>
    public static Guid RequireAccountId(this ClaimsPrincipal person) =>
        person.AccountId() ?? throw new InvalidOperationException("This page needs someone who is signed in.");

    /// <summary>How they want to be called.</summary>
    public static string DisplayName(this ClaimsPrincipal person) => person.FindFirstValue(Called) ?? "";

    /// <summary>IANA name of their time zone.</summary>
    public static string TimeZone(this ClaimsPrincipal person) => person.FindFirstValue(Zone) ?? "UTC";

    public static bool IsLead(this ClaimsPrincipal person) => person.Standing().Contains(Relationship.LeadRole);

    public static bool IsPartner(this ClaimsPrincipal person) => person.Standing().Contains(Relationship.Partner);

    public static bool IsAdmin(this ClaimsPrincipal person) => person.Standing().Contains(Relationship.Admin);

    /// <summary>The session the request belongs to; null for someone who is not signed in.</summary>
    internal static Guid? SessionId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(Session), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>
    /// Whether the person has shown a short while ago who they are. Passkeys, recovery codes and the provider are changed only
    /// then, so that a browser left open hands nobody a lasting way in.
    /// </summary>
    internal static bool SignedInRecently(this ClaimsPrincipal person, TimeProvider clock) =>
        DateTimeOffset.TryParse(person.FindFirstValue(SignedInAt), CultureInfo.InvariantCulture, out var since) && clock.GetUtcNow() - since < Recent;

    internal static ClaimsIdentity Since(DateTimeOffset startedAt) => new([new Claim(SignedInAt, startedAt.ToString("O", CultureInfo.InvariantCulture))]);

    internal static Claim Of(App.People.Session session) => new(Session, session.Id.ToString());

    /// <summary>What the person is to the whole site, as their account says at this request.</summary>
    public static IEnumerable<Relationship> Standing(this ClaimsPrincipal person) =>
        person.FindAll(Is).Select(claim => Enum.Parse<Relationship>(claim.Value)).DefaultIfEmpty(Relationship.Anyone);

    internal static ClaimsIdentity Of(Account account) => new(
    [
        new Claim(Called, account.DisplayName),
        new Claim(Zone, account.TimeZone),
        .. account.Standing.Select(standing => new Claim(Is, standing.ToString())),
    ]);
}
