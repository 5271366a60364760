using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitations");
        invitation.HasKey(i => i.Id);
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.Property(i => i.OpenedBy).HasMaxLength(64);
        invitation.Property(i => i.Version).IsConcurrencyToken();
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => i.SenderId);
        invitation.HasOne<Recovery>().WithMany().HasForeignKey(i => i.RecoveryId).OnDelete(DeleteBehavior.SetNull);
    }
}
