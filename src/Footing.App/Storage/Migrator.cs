using Footing.App.Storage.Keys;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

/// <summary>Brings the database's tables up to this version of the program.</summary>
public abstract class Migrator(Func<FootingDb> open, KeyRoom keys)
{
    protected KeyRoom Keys => keys;

    /// <summary>Names of the migrations that this program has and the database lacks.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancel = default)
    {
        await using var db = open();
        return [.. await db.Database.GetPendingMigrationsAsync(cancel)];
    }

    /// <summary>What is safe when a server starts: migrate an embedded database, only check a shared one. Then keys and content must fit.</summary>
    /// <exception cref="OrganisationKeyException">Content is stored that the organisation's key does not open.</exception>
    public abstract Task AtStartAsync(CancellationToken cancel = default);

    /// <summary>Migrates now.</summary>
    public abstract Task MigrateAsync(CancellationToken cancel = default);
}

/// <summary>The database cannot be used as it is. The message says what to do.</summary>
public sealed class DatabaseNotReadyException : Exception
{
    public DatabaseNotReadyException() { }

    public DatabaseNotReadyException(string message)
        : base(message) { }

    public DatabaseNotReadyException(string message, Exception inner)
        : base(message, inner) { }
}
