using Footing.App.Allies;
using Footing.App.People;
using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class SharedTaskMapping : IEntityTypeConfiguration<SharedTask>
{
    public void Configure(EntityTypeBuilder<SharedTask> task)
    {
        task.ToTable("shared_tasks");
        task.HasKey(t => t.Id);
        task.Property(t => t.Id).ValueGeneratedNever();
        task.Property(t => t.Move).HasMaxLength(60);
        task.Property(t => t.TokenHash).HasMaxLength(64);
        task.Property(t => t.Version).IsConcurrencyToken();
        task.HasIndex(t => new { t.RecoveryId, t.Move }).IsUnique();
        task.HasIndex(t => t.TokenHash).IsUnique();
        task.HasIndex(t => t.AllyId);
        task.HasOne<Recovery>().WithMany().HasForeignKey(t => t.RecoveryId).OnDelete(DeleteBehavior.Cascade);
        task.HasOne<Account>().WithMany().HasForeignKey(t => t.AllyId).OnDelete(DeleteBehavior.Restrict);
    }
}
