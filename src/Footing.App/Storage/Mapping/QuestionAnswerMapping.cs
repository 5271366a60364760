using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class QuestionAnswerMapping : IEntityTypeConfiguration<QuestionAnswer>
{
    public void Configure(EntityTypeBuilder<QuestionAnswer> answer)
    {
        answer.ToTable("answers");
        answer.HasKey(a => new { a.RecoveryId, a.Question });
        answer.Property(a => a.Question).HasMaxLength(60);
        answer.Sealed(a => a.Answer);
    }
}
