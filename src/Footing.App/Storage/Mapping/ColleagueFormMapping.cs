using Footing.App.CheckIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class ColleagueFormMapping : IEntityTypeConfiguration<ColleagueForm>
{
    public void Configure(EntityTypeBuilder<ColleagueForm> form)
    {
        form.ToTable("colleague_forms");
        form.HasKey(f => new { f.RecoveryId, f.Day });
        form.Sealed(f => f.Ratings, f => f.LeadSigns, f => f.UsefulAndSafe, f => f.NextStep);
        form.Property(f => f.Version).IsConcurrencyToken();
    }
}
