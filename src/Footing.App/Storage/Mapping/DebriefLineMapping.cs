using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class DebriefLineMapping : IEntityTypeConfiguration<DebriefLine>
{
    public void Configure(EntityTypeBuilder<DebriefLine> line)
    {
        line.ToTable("debrief_lines");
        line.HasKey(l => new { l.RecoveryId, l.Section, l.AuthorId });
        line.Property(l => l.Section).HasMaxLength(60);
        line.Sealed(l => l.Text);
        line.Property(l => l.Version).IsConcurrencyToken();
    }
}
