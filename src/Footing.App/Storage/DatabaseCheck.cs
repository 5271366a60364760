using System.Collections.Immutable;
using Footing.App.Storage.Keys;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

/// <summary>Looks whether the database can be used: for readiness and for <c>footing db check</c>.</summary>
public sealed class DatabaseCheck(Func<FootingDb> open, Migrator migrator, KeyRoom keys, StorageOptions options)
{
    /// <summary>Quick: reachable, nothing pending, and the keys fit.</summary>
    public async Task<ImmutableArray<string>> ReadyAsync(CancellationToken cancel = default)
    {
        try
        {
            var pending = await migrator.PendingAsync(cancel);
            if (pending.Count > 0) return [$"{pending.Count} migration(s) are pending. Run `footing db migrate`."];
            await keys.AssertOpensAsync(cancel);
            return [];
        }
        catch (DatabaseNotReadyException fault)
        {
            return [fault.Message];
        }
        catch (OrganisationKeyException)
        {
            // Anyone can ask whether the server is ready: no paths here.
            return ["The organisation's key does not open the data keys. Start with the right one by --organisation-key; `footing keys show` says which."];
        }
        catch (System.Data.Common.DbException fault)
        {
            return [$"The database cannot be reached: {fault.Message}"];
        }
    }

    /// <summary>Thorough: also reads every page of an embedded database. Empty when all is well.</summary>
    public async Task<ImmutableArray<string>> RunAsync(CancellationToken cancel = default)
    {
        var problems = await ReadyAsync(cancel);
        return !options.IsSqlite || problems.Length > 0 ? problems : [.. await CheckSqliteAsync(cancel)];
    }

    private async Task<List<string>> CheckSqliteAsync(CancellationToken cancel)
    {
        await using var db = open();
        var problems = new List<string>();
        var pages = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(cancel);
        if (pages is not ["ok"]) problems.AddRange(pages);

        var orphans = await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(cancel);
        problems.AddRange(orphans.Distinct(StringComparer.Ordinal).Select(table => $"Rows of {table} point to rows that are not there."));

        var mode = await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync(cancel);
        if (mode != "wal") problems.Add($"The journal mode is {mode}, not wal. Starting the server sets it.");

        try
        {
            SqliteVersion.Assert();
        }
        catch (DatabaseNotReadyException fault)
        {
            problems.Add(fault.Message);
        }
        return problems;
    }
}
