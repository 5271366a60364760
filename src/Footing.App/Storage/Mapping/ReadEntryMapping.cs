using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class ReadEntryMapping : IEntityTypeConfiguration<ReadEntry>
{
    public void Configure(EntityTypeBuilder<ReadEntry> entry)
    {
        entry.ToTable("read_entries");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Page).HasMaxLength(40);
        entry.HasOne<Recovery>().WithMany().HasForeignKey(e => e.RecoveryId).OnDelete(DeleteBehavior.Cascade);
    }
}
