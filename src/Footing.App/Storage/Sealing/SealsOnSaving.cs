using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footing.App.Storage.Sealing;

/// <summary>Seals the content of what is saved: of new rows, and of those whose content is another than what was opened.</summary>
internal sealed class SealsOnSaving : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Content is sealed while saving, which waits for keys: use SaveChangesAsync.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (FootingDb)eventData.Context!;
        var rows = db.ChangeTracker.Entries().Where(row => SealedContent.Of(row.Metadata) is not null).ToList();
        foreach (var row in rows.Where(IsOwner)) await MindKeyAsync(db, row, cancellationToken);
        foreach (var row in rows.Where(row => row.State is not (EntityState.Deleted or EntityState.Detached))) Seal(db.Vault, row);
        return result;

        static bool IsOwner(EntityEntry row) => SealedContent.Of(row.Metadata)!.IsOwner;
    }

    /// <summary>A new owner gets its key before anything of it is written; one that goes loses it after the rows are gone.</summary>
    private static async Task MindKeyAsync(FootingDb db, EntityEntry row, CancellationToken cancel)
    {
        var owner = SealedContent.Of(row.Metadata)!.OwnerOf(Value(row));
        if (row.State == EntityState.Added) await db.Vault.MakeKeyAsync(owner, cancel);
        if (row.State == EntityState.Deleted) db.Erased.Add(owner);
    }

    private static void Seal(Vault vault, EntityEntry row)
    {
        var content = SealedContent.Of(row.Metadata)!;
        var plain = content.Write(row.Entity);
        var column = row.Property(SealedContent.Column);
        if (column.CurrentValue is byte[] box && vault.Open(content, box, Value(row)).AsSpan().SequenceEqual(plain)) return;
        column.CurrentValue = vault.Seal(content, plain, Value(row));
    }

    private static Func<IProperty, object?> Value(EntityEntry row) => property => row.Property(property).CurrentValue;
}
