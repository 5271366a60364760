using Footing.App.CheckIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class LeadFormMapping : IEntityTypeConfiguration<LeadForm>
{
    public void Configure(EntityTypeBuilder<LeadForm> form)
    {
        form.ToTable("lead_forms");
        form.HasKey(f => new { f.RecoveryId, f.Day });
        form.Sealed(f => f.Levels, f => f.NextStep);
        form.Property(f => f.Version).IsConcurrencyToken();
    }
}
