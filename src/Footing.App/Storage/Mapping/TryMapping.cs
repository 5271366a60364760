using Footing.App.CheckIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class TryMapping : IEntityTypeConfiguration<Try>
{
    public void Configure(EntityTypeBuilder<Try> attempt)
    {
        attempt.ToTable("tries");
        attempt.HasKey(t => t.Id);
        attempt.Property(t => t.Id).ValueGeneratedNever();
        attempt.Sealed(t => t.What, t => t.Size, t => t.Seen, t => t.Result);
        attempt.HasIndex(t => new { t.RecoveryId, t.Once }).IsUnique();
    }
}
