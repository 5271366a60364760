using System.Net;
using Footing.App.Storage.Keys;
using Footing.Core.Insights;

namespace Footing.Web;

/// <summary>What the web host is started with.</summary>
public sealed record HostOptions
{
    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Folder of the database, the keys of cookies and the settings.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Connection string of a PostgreSQL server; null keeps everything in one file in <see cref="DataFolder"/>.</summary>
    public string? Postgres { get; init; }

    /// <summary>The organisation's key; null for the one made at the first start.</summary>
    public OrganisationKeySource? OrganisationKey { get; init; }

    /// <summary>Folder whose playbooks take the place of the embedded ones; null for none.</summary>
    public string? PlaybookFolder { get; init; }

    /// <summary>Closed recoveries that a period must have to be published to partners.</summary>
    public int LeastGroup { get; init; } = Disclosure.UsualGroup;

    /// <summary>Domain that passkeys are bound to; null for the name in the browser's address bar.</summary>
    public string? PasskeyDomain { get; init; }

    /// <summary>The organisation's own sign-in; null for none.</summary>
    public SignInProvider? Provider { get; init; }

    /// <summary>Networks of the proxies whose word is taken on where a request came from; empty for none.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Invented people, a clock that can be stepped and no passwords, on this machine only.</summary>
    public bool Demo { get; init; }
}
