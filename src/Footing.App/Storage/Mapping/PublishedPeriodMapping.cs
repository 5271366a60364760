using Footing.App.Insights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class PublishedPeriodMapping : IEntityTypeConfiguration<PublishedPeriod>
{
    public void Configure(EntityTypeBuilder<PublishedPeriod> period)
    {
        period.ToTable("published_periods");
        period.HasKey(p => p.From);
        period.Property(p => p.From).ValueGeneratedNever();
        period.Property(p => p.Figures).HasConversion(FiguresJson.Column<Core.Insights.PeriodFigures>());
    }
}
