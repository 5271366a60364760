using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.App.Storage;

/// <summary>
/// Identity reads the version of its tables from the host's options while the model is built; the tool that writes
/// migrations has no host, so that both are told here.
/// </summary>
internal static class IdentitySchema
{
    /// <summary>Version 3, the first with passkeys.</summary>
    public static void Set(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    public static DbContextOptionsBuilder UseIdentitySchema(this DbContextOptionsBuilder options) =>
        options.UseApplicationServiceProvider(new ServiceCollection().Configure<IdentityOptions>(Set).BuildServiceProvider());
}
