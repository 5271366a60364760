using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class PlannedMoveMapping : IEntityTypeConfiguration<PlannedMove>
{
    public void Configure(EntityTypeBuilder<PlannedMove> move)
    {
        move.ToTable("planned_moves");
        move.HasKey(m => new { m.RecoveryId, m.Move });
        move.Property(m => m.Move).HasMaxLength(60);
        move.Sealed(m => m.Reason, m => m.Work);
        move.Property(m => m.Version).IsConcurrencyToken();
    }
}
