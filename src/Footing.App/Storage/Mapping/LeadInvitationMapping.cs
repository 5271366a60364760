using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class LeadInvitationMapping : IEntityTypeConfiguration<LeadInvitation>
{
    public void Configure(EntityTypeBuilder<LeadInvitation> invitation)
    {
        invitation.ToTable("lead_invitations");
        invitation.HasKey(i => i.Id);
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Version).IsConcurrencyToken();
        invitation.HasIndex(i => new { i.WorkId, i.Once }).IsUnique();
        invitation.HasIndex(i => i.LeadId);
        invitation.HasOne<AloneWork>().WithMany().HasForeignKey(i => i.WorkId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasOne<Account>().WithMany().HasForeignKey(i => i.LeadId).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<SharedWithLead>().WithMany().HasForeignKey(i => i.SharedId).OnDelete(DeleteBehavior.SetNull);
        invitation.HasOne<Recovery>().WithMany().HasForeignKey(i => i.RecoveryId).OnDelete(DeleteBehavior.SetNull);
    }
}
