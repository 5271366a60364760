using Footing.App.Storage.Keys;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

/// <summary>Several servers may share the database, so that none of them changes it by starting.</summary>
internal sealed class PostgresMigrator(Func<FootingDb> open, KeyRoom keys) : Migrator(open, keys)
{
    private readonly Func<FootingDb> open = open;

    public override async Task AtStartAsync(CancellationToken cancel = default)
    {
        var pending = await PendingAsync(cancel);
        if (pending.Count > 0)
            throw new DatabaseNotReadyException($"The database lacks {pending.Count} migration(s). Run `footing db migrate` once, then start again.");
        await Keys.OpenAsync(cancel);
    }

    public override async Task MigrateAsync(CancellationToken cancel = default)
    {
        await using var db = open();
        await db.Database.MigrateAsync(cancel);
        await Keys.PrepareAsync(cancel);
    }
}
