using Footing.App.Storage.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footing.App.Storage.Keys;

/// <summary>The rows that own data keys, by their ids: nothing is opened.</summary>
internal static class SealedRows
{
    public static async Task<HashSet<Guid>> OwnersAsync(this FootingDb db, CancellationToken cancel)
    {
        var owners = new HashSet<Guid>();
        foreach (var (table, column) in Tables(db))
        {
            var order = $"SELECT \"{column}\" AS \"Value\" FROM \"{table}\"";
            owners.UnionWith(await db.Database.SqlQueryRaw<Guid>(order).ToListAsync(cancel));
        }
        return owners;
    }

    /// <summary>Deletes what belongs to owners, who cannot be opened any more.</summary>
    public static async Task DeleteOwnersAsync(this FootingDb db, IReadOnlyCollection<Guid> owners, CancellationToken cancel)
    {
        foreach (var (table, column) in Tables(db))
        {
            var order = $"DELETE FROM \"{table}\" WHERE \"{column}\" = {{0}}";
            foreach (var owner in owners) await db.Database.ExecuteSqlRawAsync(order, [owner], cancel);
        }
    }

    /// <summary>Names out of the model, so that they can stand in an order as they are.</summary>
    private static IEnumerable<(string Table, string Column)> Tables(FootingDb db) =>
        from type in db.Model.GetEntityTypes()
        let content = SealedContent.Of(type)
        where content is { IsOwner: true }
        select (type.GetTableName()!, content.Owner.GetColumnName());
}
