using Footing.App.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> hold)
    {
        hold.ToTable("legal_holds");
        hold.HasKey(h => h.AccountId);
        hold.Property(h => h.AccountId).ValueGeneratedNever();
        hold.Property(h => h.Reason).HasMaxLength(LegalHold.LongestReason);
        hold.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId).OnDelete(DeleteBehavior.Restrict);
        hold.HasOne<Account>().WithMany().HasForeignKey(h => h.SetBy).OnDelete(DeleteBehavior.Restrict);
    }
}
