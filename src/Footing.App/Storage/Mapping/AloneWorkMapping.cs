using Footing.App.Alone;
using Footing.App.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class AloneWorkMapping : IEntityTypeConfiguration<AloneWork>
{
    public void Configure(EntityTypeBuilder<AloneWork> work)
    {
        work.ToTable("alone_works");
        work.HasKey(w => w.Id);
        work.Property(w => w.Id).ValueGeneratedNever();
        work.ComplexProperty(w => w.Playbook);
        work.Sealed(
            w => w.SetbackDay, w => w.Account, w => w.Triggers, w => w.StoryVersion, w => w.Answers, w => w.Before,
            w => w.CheckIns, w => w.Tries, w => w.Asks, w => w.Sent);
        work.HasOne<Account>().WithMany().HasForeignKey(w => w.OwnerId).OnDelete(DeleteBehavior.Restrict);
        work.HasIndex(w => new { w.OwnerId, w.Once }).IsUnique();
        work.HasIndex(w => w.TouchedOn);
    }
}
