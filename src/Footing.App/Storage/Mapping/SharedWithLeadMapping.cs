using Footing.App.Alone;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class SharedWithLeadMapping : IEntityTypeConfiguration<SharedWithLead>
{
    public void Configure(EntityTypeBuilder<SharedWithLead> shared)
    {
        shared.ToTable("shared_with_leads");
        shared.HasKey(s => s.Id);
        shared.Property(s => s.Id).ValueGeneratedNever();
        shared.Sealed(s => s.Picked, s => s.LeadPart);
    }
}
